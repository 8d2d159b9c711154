import { fileNameHeader, localeHeader, type UploadView, wantedHeader } from "@/lib/uploads/schemas";

export type SendOutcome =
  | { kind: "taken"; view: UploadView }
  /** The server has looked at it and says why not. */
  | { kind: "refused"; sentence: string }
  /** The connection or the server failed: the same again may well work. */
  | { kind: "broken" }
  | { kind: "cancelled" };

type SendOptions = { isContactWanted: boolean; signal: AbortSignal; onProgress: (sent: number) => void };

/** A connection that moves nothing for this long has broken off without saying so. */
const patienceMilliseconds = 30_000;

/** Sends a file ahead of its form. Not `fetch`, which cannot say how far it is. Never throws. */
export function sendFile(file: File, options: SendOptions): Promise<SendOutcome> {
  const { isContactWanted, signal, onProgress } = options;
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), patienceMilliseconds);
    };
    const end = (outcome: SendOutcome) => {
      clearTimeout(timer);
      settle(signal.aborted ? { kind: "cancelled" } : outcome);
    };
    request.open("POST", "/api/uploads");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader(fileNameHeader, encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader(localeHeader, document.documentElement.lang);
    if (isContactWanted) request.setRequestHeader(wantedHeader, "contact");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => {
      wait();
      onProgress(Math.min(loaded, file.size));
    };
    request.onload = () => end(outcomeOf(request));
    request.onerror = () => end({ kind: "broken" });
    request.onabort = () => end({ kind: "broken" });
    signal.addEventListener("abort", () => request.abort());
    wait();
    request.send(file);
  });
}

function outcomeOf({ status, response }: XMLHttpRequest): SendOutcome {
  if (status === 200 && response?.token) return { kind: "taken", view: response };
  const [sentence] = response?.error?.fieldErrors?.resume ?? [];
  return typeof sentence === "string" ? { kind: "refused", sentence } : { kind: "broken" };
}
