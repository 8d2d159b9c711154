import type { Metadata } from "next";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Page not found" };

export default function CareersNotFound() {
  return (
    <div className="flex max-w-measure flex-col gap-4 py-12">
      <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">Page not found</h1>
      <p>
        There is nothing at this address. The role may have been taken down, or the link may be incomplete.
      </p>
      <p>
        <TextLink href="/" className="inline-flex min-h-11 items-center">
          See the open roles
        </TextLink>
      </p>
    </div>
  );
}
