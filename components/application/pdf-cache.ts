import type { PDFDocumentProxy } from "pdfjs-dist";
import { whenIdle } from "@/components/ui/when-idle";
import { renderPdfPage } from "./draw-pdf-page";

export type OpenPdf = { pdf: PDFDocumentProxy; firstPage: { width: number; height: number } };

type Entry = { opening: Promise<OpenPdf>; open: OpenPdf | null; users: number; close: () => void };

/** Opened ones that nobody looks at now: the next few of a queue, and the one before. */
const maxIdle = 5;
const entries = new Map<string, Entry>();
const firstPages = new WeakMap<PDFDocumentProxy, { width: number; canvas: HTMLCanvasElement }>();
let lastWidth = 0;

/** Opens what is behind an address, or shares what is open already, until `release`. */
export function holdPdf(url: string): { opening: Promise<OpenPdf>; release: () => void } {
  const entry = entryOf(url);
  entry.users += 1;
  const release = () => {
    entry.users -= 1;
    whenIdle(closeIdle);
  };
  return { opening: entry.opening, release };
}

/** What is open already and can be shown at once. */
export function openedPdf(url: string): OpenPdf | null {
  return entries.get(url)?.open ?? null;
}

/** Opens a PDF before anybody looks, and draws its first page as wide as the last one was shown. */
export async function prepareFirstPage(url: string): Promise<void> {
  const { opening, release } = holdPdf(url);
  try {
    const { pdf } = await opening;
    const width = lastWidth;
    if (width === 0 || firstPages.get(pdf)?.width === width) return;
    const canvas = await renderPdfPage({ pdf, pageNumber: 1, width }).finished;
    firstPages.set(pdf, { width, canvas });
  } catch {
    // Whoever looks at it is told then that it cannot be shown.
  } finally {
    release();
  }
}

/** The first page as it was drawn beforehand; once, for a canvas stands in one place. */
export function takeFirstPage(pdf: PDFDocumentProxy): { width: number; canvas: HTMLCanvasElement } | null {
  const drawn = firstPages.get(pdf) ?? null;
  firstPages.delete(pdf);
  return drawn;
}

export function rememberWidth(width: number): void {
  if (width > 0) lastWidth = width;
}

function entryOf(url: string): Entry {
  const known = entries.get(url);
  if (known) {
    // The last used one goes last.
    entries.delete(url);
    entries.set(url, known);
    return known;
  }
  const entry: Entry = {
    opening: open(url, (close) => {
      entry.close = close;
    }),
    open: null,
    users: 0,
    close: () => {},
  };
  entries.set(url, entry);
  entry.opening.then(
    (opened) => {
      entry.open = opened;
    },
    () => {
      // The next one who looks tries again.
      if (entries.get(url) === entry) entries.delete(url);
    },
  );
  return entry;
}

async function open(url: string, onClose: (close: () => void) => void): Promise<OpenPdf> {
  const { openPdf } = await import("./open-pdf");
  const task = openPdf(url);
  onClose(() => void task.destroy());
  const pdf = await task.promise;
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return { pdf, firstPage: { width, height } };
}

function closeIdle(): void {
  const idle = [...entries].filter(([, { users }]) => users === 0);
  for (const [url, entry] of idle.slice(0, Math.max(0, idle.length - maxIdle))) {
    entries.delete(url);
    entry.close();
  }
}
