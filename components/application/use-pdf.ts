import { useEffect, useState } from "react";
import { holdPdf, type OpenPdf, openedPdf } from "./pdf-cache";

export type PdfState = { state: "loading" } | { state: "failed" } | ({ state: "open" } & OpenPdf);

const loading: PdfState = { state: "loading" };

/** The opened PDF behind an address; at once, where it was opened before anybody looked. */
export function usePdf(url: string): PdfState {
  const [known, setKnown] = useState<{ url: string; result: PdfState }>({ url, result: stateOf(url) });
  useEffect(() => {
    let isWanted = true;
    const settle = (result: PdfState) => {
      if (isWanted) setKnown({ url, result });
    };
    const { opening, release } = holdPdf(url);
    opening.then(
      (opened) => settle({ state: "open", ...opened }),
      () => settle({ state: "failed" }),
    );
    return () => {
      isWanted = false;
      release();
    };
  }, [url]);
  return known.url === url ? known.result : stateOf(url);
}

function stateOf(url: string): PdfState {
  const opened = openedPdf(url);
  return opened ? { state: "open", ...opened } : loading;
}
