import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { dropHtml } from "./drop-html";

/** Markdown as the plain HTML that other programs ask for: no attribute, no link, no foreign tag. */
export function markdownToHtml(markdown: string): string {
  const tree = fromMarkdown(markdown);
  dropHtml()(tree);
  return render(tree).trim();
}

function render(node: Nodes): string {
  if (node.type === "text") return escapeHtml(node.value);
  if (node.type === "inlineCode" || node.type === "code") return escapeHtml(node.value);
  if (node.type === "break") return "<br>";
  if (!("children" in node)) return "";
  const inner = node.children.map(render).join("");
  const tag = tagOf(node);
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

function tagOf(node: Nodes): string | null {
  switch (node.type) {
    case "heading":
      return `h${Math.max(2, node.depth)}`;
    case "paragraph":
      return "p";
    case "list":
      return node.ordered ? "ol" : "ul";
    case "listItem":
      return "li";
    case "strong":
      return "strong";
    case "emphasis":
      return "em";
    default:
      return null;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
