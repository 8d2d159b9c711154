"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { drawPdfPage, layPdfText } from "./draw-pdf-page";

type PdfPageProps = {
  pdf: PDFDocumentProxy;
  pageNumber: number;
  /** Width through height, as long as the page itself has not been opened. */
  aspectRatio: number;
  /** In CSS pixels; the page is drawn again when it changes. */
  width: number;
};

/** One page, drawn when it comes near; its room is kept from the start. */
export function PdfPage({ pdf, pageNumber, aspectRatio, width }: PdfPageProps) {
  const frame = useRef<HTMLElement>(null);
  const canvasPlace = useRef<HTMLDivElement>(null);
  const textPlace = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const ownRatio = useAspectRatio(pdf, pageNumber, isNear);

  useEffect(() => {
    const element = canvasPlace.current;
    if (!element || !width) return;
    if (isNear) return drawPdfPage({ pdf, pageNumber, width, element });
    element.replaceChildren();
  }, [pdf, pageNumber, width, isNear]);

  const hasText = isNear || pdf.numPages <= maxPagesWithTextAtOnce;
  useEffect(() => {
    const element = textPlace.current;
    if (element && width && hasText) return layPdfText({ pdf, pageNumber, width, element });
  }, [pdf, pageNumber, width, hasText]);

  return (
    <figure
      ref={frame}
      aria-label={`Page ${pageNumber} of ${pdf.numPages}`}
      className="relative w-full bg-white outline-1 outline-line"
      style={{ aspectRatio: ownRatio ?? aspectRatio }}
    >
      <div ref={canvasPlace} aria-hidden className="absolute inset-0 [&>canvas]:size-full" />
      <div ref={textPlace} className="absolute inset-0" />
    </figure>
  );
}

/** The browser's own search finds words on pages not seen yet, unless there are very many. */
const maxPagesWithTextAtOnce = 20;

function useIsNear(target: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!target.current) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: "100% 0px",
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return isNear;
}

/** Most files have pages of one size, so this rarely changes anything. */
function useAspectRatio(pdf: PDFDocumentProxy, pageNumber: number, isNear: boolean): number | undefined {
  const [ratio, setRatio] = useState<number>();
  useEffect(() => {
    if (!isNear) return;
    let isWanted = true;
    const measure = async () => {
      const { width, height } = (await pdf.getPage(pageNumber)).getViewport({ scale: 1 });
      if (isWanted) setRatio(width / height);
    };
    measure().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [pdf, pageNumber, isNear]);
  return ratio;
}
