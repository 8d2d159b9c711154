"use client";

import { Download } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { maskedType, pdfType } from "@/lib/documents/schemas";
import { DocumentText } from "./document-text";
import { PdfViewer } from "./pdf-viewer";

type DocumentViewerProps = {
  document: { id: string; fileName: string; mediaType: string };
  /** What it is: "Résumé of Amara Okonkwo". */
  label: string;
};

/** A document to read here, with the file itself always one click away. */
export function DocumentViewer({ document: { id, fileName, mediaType }, label }: DocumentViewerProps) {
  const url = `/api/documents/${id}`;
  const isMasked = mediaType === maskedType;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 truncate text-sm text-ink-soft" title={fileName}>
          {fileName}
        </p>
        {isMasked ? (
          <p className="text-sm text-ink-soft">Its text, without who it is</p>
        ) : (
          <a href={url} download className={buttonStyles("quiet", "small")}>
            <Download aria-hidden />
            Download
          </a>
        )}
      </div>
      {mediaType === pdfType ? (
        <PdfViewer url={url} label={label} />
      ) : (
        <DocumentText documentId={id} label={label} isMasked={isMasked} />
      )}
    </div>
  );
}
