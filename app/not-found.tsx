import type { Metadata } from "next";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-measure flex-col gap-3 px-5 py-24 text-prose">
      <h1 className="text-display-md font-semibold">Page not found</h1>
      <p>
        There is nothing at this address. It may have been moved or removed, or the link may be incomplete.
      </p>
      <p>
        <TextLink href="/">See the open roles</TextLink>
      </p>
    </main>
  );
}
