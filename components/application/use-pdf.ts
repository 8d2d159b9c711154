import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";

export type PdfState =
  | { state: "loading" }
  | { state: "failed" }
  | { state: "open"; pdf: PDFDocumentProxy; firstPage: { width: number; height: number } };

const loading: PdfState = { state: "loading" };

/** The opened PDF behind an address, closed again when the address changes or nobody looks any more. */
export function usePdf(url: string): PdfState {
  const [opened, setOpened] = useState<{ url: string; result: PdfState }>({ url, result: loading });
  useEffect(() => {
    let isWanted = true;
    let close = () => {};
    const settle = (result: PdfState) => {
      if (isWanted) setOpened({ url, result });
    };
    const open = async () => {
      const { openPdf } = await import("./open-pdf");
      if (!isWanted) return;
      const task = openPdf(url);
      close = () => {
        void task.destroy();
      };
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      settle({ state: "open", pdf, firstPage: { width, height } });
    };
    open().catch(() => settle({ state: "failed" }));
    return () => {
      isWanted = false;
      close();
      // What was opened is closed now, also for whoever comes back to this address.
      setOpened({ url, result: loading });
    };
  }, [url]);
  return opened.url === url ? opened.result : loading;
}
