"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import { drawPdfPage, layPdfText } from "./draw-pdf-page";
import { takeFirstPage } from "./pdf-cache";

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

  const drawnWidth = useDrawnBefore(pdf, pageNumber, canvasPlace);

  useEffect(() => {
    const element = canvasPlace.current;
    if (!element || !width) return;
    if (isNear === false) element.replaceChildren();
    if (isNear && drawnWidth.current === width) return;
    if (isNear !== null) drawnWidth.current = 0;
    if (isNear) return drawPdfPage({ pdf, pageNumber, width, element });
  }, [pdf, pageNumber, width, isNear, drawnWidth]);

  const hasText = isNear || pdf.numPages <= maxPagesWithTextAtOnce;
  useEffect(() => {
    const element = textPlace.current;
    if (!element || !width || !hasText) return;
    // What is seen comes first.
    let stop: (() => void) | undefined;
    const cancel = whenIdle(() => {
      stop = layPdfText({ pdf, pageNumber, width, element });
    });
    return () => {
      cancel();
      stop?.();
    };
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

/** A first page that was drawn before anybody looked is there with the first paint. */
function useDrawnBefore(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  place: React.RefObject<HTMLDivElement | null>,
): React.RefObject<number> {
  const width = useRef(0);
  useLayoutEffect(() => {
    const drawn = pageNumber === 1 ? takeFirstPage(pdf) : null;
    if (!drawn) return;
    width.current = drawn.width;
    place.current?.replaceChildren(drawn.canvas);
  }, [pdf, pageNumber, place]);
  return width;
}

/** The browser's own search finds words on pages not seen yet, unless there are very many. */
const maxPagesWithTextAtOnce = 20;

/** Null until it is known. */
function useIsNear(target: React.RefObject<HTMLElement | null>): boolean | null {
  const [isNear, setIsNear] = useState<boolean | null>(null);
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
function useAspectRatio(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  isNear: boolean | null,
): number | undefined {
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
