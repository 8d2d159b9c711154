import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  PDFWorker,
  version,
} from "pdfjs-dist";

GlobalWorkerOptions.workerSrc = new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url).href;

/** What pdf.js loads when a file asks for it; served by app/api/pdfjs. */
const assets = (folder: string) => `/api/pdfjs/${version}/${folder}/`;

let sharedWorker: PDFWorker | undefined;

/**
 * Loads pdf.js's part of the viewer, only ever imported when a PDF is shown. Nothing a file brings is run:
 * no scripts, no forms, and whatever it needs comes from our own origin.
 */
export function openPdf(url: string): PDFDocumentLoadingTask {
  sharedWorker ??= new PDFWorker({ verbosity: 0 });
  return getDocument({
    url,
    worker: sharedWorker,
    cMapUrl: assets("cmaps"),
    standardFontDataUrl: assets("standard_fonts"),
    wasmUrl: assets("wasm"),
    iccUrl: assets("iccs"),
    enableXfa: false,
    disableRange: true,
    disableWorkerRendering: true,
    verbosity: 0,
  });
}

export { TextLayer } from "pdfjs-dist";
