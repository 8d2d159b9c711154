"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { documentTextQuery } from "@/lib/documents/document-text-query";

type DocumentTextProps = { documentId: string; label: string; isMasked: boolean };

const unreadable = "This document could not be read. Download it to open it yourself.";
const withheld =
  "This document could not be read, and a file tells who it is: it stays hidden in this stage.";

/** A document as its text alone: how a Word file is read here, where none of its own formatting can act. */
export function DocumentText({ documentId, label, isMasked }: DocumentTextProps) {
  const { data, isError } = useQuery(documentTextQuery(documentId, isMasked));
  if (isError) return <Notice tone="warn" title="The text could not be loaded. Try again in a moment." />;
  if (data?.state === "unreadable") {
    return <Notice tone="warn" title={isMasked ? withheld : unreadable} />;
  }
  return (
    <section
      aria-label={label}
      aria-busy={!data || data.state === "pending"}
      className="min-h-96 bg-surface px-6 py-5 outline-1 outline-line"
    >
      {data?.state === "pending" && <p className="text-ink-soft">The text is being read…</p>}
      {data?.text !== null && (
        <p className="max-w-measure text-base break-words whitespace-pre-wrap">{data?.text}</p>
      )}
      {data?.text === "" && <p className="text-ink-soft">This document has no text in it.</p>}
    </section>
  );
}
