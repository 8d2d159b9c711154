import type { ComponentProps } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import { dropHtml } from "@/lib/markdown/drop-html";
import { safeHref } from "@/lib/markdown/safe-href";

/**
 * Someone's Markdown, made safe to show: no raw HTML, no link that runs anything, no image (it would tell
 * another server who reads this page). Headings begin below the page's own.
 */
export function Markdown({ source }: { source: string }) {
  return (
    <ReactMarkdown
      skipHtml
      remarkPlugins={[dropHtml]}
      urlTransform={(url) => safeHref(url) ?? null}
      components={components}
    >
      {source}
    </ReactMarkdown>
  );
}

const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: SafeLink,
  img: ({ alt }) => alt ?? null,
};

function SafeLink({ href, children }: ComponentProps<"a">) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}
