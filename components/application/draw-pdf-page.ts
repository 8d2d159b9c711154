import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";

type Place = { pdf: PDFDocumentProxy; pageNumber: number; width: number; element: HTMLElement };

/** Browsers refuse canvases far larger than this; a page that would be is drawn a little less sharp. */
const maxCanvasPixels = 16_000_000;

/** Draws one page as wide as it is shown. The old drawing stays until the new one is finished. Returns how to stop. */
export function drawPdfPage({ element, ...page }: Place): () => void {
  const { finished, stop } = renderPdfPage(page);
  return untilStopped(async (isStopped) => {
    const canvas = await finished;
    if (!isStopped()) element.replaceChildren(canvas);
  }, stop);
}

/** One page on a canvas of its own, as sharp as the screen. */
export function renderPdfPage({ pdf, pageNumber, width }: Omit<Place, "element">) {
  let rendering: RenderTask | undefined;
  let isStopped = false;
  const render = async () => {
    const page = await pdf.getPage(pageNumber);
    if (isStopped) throw new Error("Nobody looks at this page any more.");
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const largest = Math.sqrt(maxCanvasPixels / (viewport.width * viewport.height));
    const sharpness = Math.min(window.devicePixelRatio, largest);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(viewport.width * sharpness);
    canvas.height = Math.round(viewport.height * sharpness);
    rendering = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    await rendering.promise;
    return canvas;
  };
  const stop = () => {
    isStopped = true;
    rendering?.cancel();
  };
  return { finished: render(), stop };
}

/** Lays a page's text over it, unseen, to be selected, found and read aloud. Returns how to stop. */
export function layPdfText({ pdf, pageNumber, width, element }: Place): () => void {
  return untilStopped(async (isStopped) => {
    const [{ TextLayer }, page] = await Promise.all([import("./open-pdf"), pdf.getPage(pageNumber)]);
    const textContentSource = await page.getTextContent();
    if (isStopped()) return;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const container = document.createElement("div");
    container.className = "pdf-text";
    container.style.setProperty("--total-scale-factor", String(viewport.scale));
    element.replaceChildren(container);
    await new TextLayer({ textContentSource, container, viewport }).render();
  });
}

/** A page that cannot be drawn leaves its place empty: the rest of the file is there, and so is the download. */
function untilStopped(run: (isStopped: () => boolean) => Promise<void>, onStop = () => {}): () => void {
  let stopped = false;
  run(() => stopped).catch(() => undefined);
  return () => {
    stopped = true;
    onStop();
  };
}
