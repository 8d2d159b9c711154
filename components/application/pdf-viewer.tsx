"use client";

import { useEffect, useRef, useState } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { rememberWidth } from "./pdf-cache";
import { PdfPage } from "./pdf-page";
import { usePdf } from "./use-pdf";

type PdfViewerProps = {
  url: string;
  /** What it is, for those who cannot see it: "Résumé of Amara Okonkwo". */
  label: string;
};

const a4 = { width: 595, height: 842 };

/** A PDF as pages one can read, select and search; drawn here, so that no plugin and no script of it runs. */
export function PdfViewer({ url, label }: PdfViewerProps) {
  const opened = usePdf(url);
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const { width: pageWidth, height: pageHeight } = opened.state === "open" ? opened.firstPage : a4;
  const aspectRatio = pageWidth / pageHeight;

  return (
    <section ref={place} aria-label={label} aria-busy={opened.state === "loading"} className="min-w-0">
      {opened.state === "failed" && <CannotBeShown url={url} />}
      {opened.state === "loading" && (
        <div className="w-full bg-white outline-1 outline-line" style={{ aspectRatio }} />
      )}
      {opened.state === "open" && (
        <div className="flex flex-col gap-3">
          {pageNumbers(opened.pdf.numPages).map((pageNumber) => (
            <PdfPage
              key={pageNumber}
              pdf={opened.pdf}
              pageNumber={pageNumber}
              aspectRatio={aspectRatio}
              width={width}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function pageNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function CannotBeShown({ url }: { url: string }) {
  return (
    <Notice tone="warn" title="This PDF cannot be shown here." role="status">
      <p className="mb-2">It may be damaged, or too unusual for our viewer. The file itself is kept.</p>
      <a href={url} download className={buttonStyles("secondary", "small")}>
        Download the PDF
      </a>
    </Notice>
  );
}

/** The width to draw for, once a resize has come to rest. */
function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      clearTimeout(timer);
      timer = setTimeout(() => setWidth(next), 120);
      setWidth((known) => known || next);
      rememberWidth(next);
    });
    observer.observe(place.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [place]);
  return width;
}
