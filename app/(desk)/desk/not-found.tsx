import type { Metadata } from "next";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Page not found" };

/** The same words for what does not exist and for what one may not see. */
export default function DeskNotFound() {
  return (
    <div className="flex max-w-measure flex-col gap-2 px-4 py-12">
      <h1 className="text-xl font-semibold">Page not found</h1>
      <p>There is nothing here for you to see. It may have been removed, or the link may be incomplete.</p>
      <p>
        <TextLink href="/desk">Go to your home</TextLink>
      </p>
    </div>
  );
}
