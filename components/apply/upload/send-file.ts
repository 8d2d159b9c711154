import type { FoundContact } from "@/lib/autofill/found-contact";
import {
  fileNameHeader,
  localeHeader,
  type UploadFacts,
  type UploadView,
  wantedHeader,
} from "@/lib/uploads/schemas";

export type SendOutcome =
  | { kind: "taken"; facts: UploadFacts }
  /** The server has looked at it and says why not. */
  | { kind: "refused"; sentence: string }
  /** The connection or the server failed: the same again may well work. */
  | { kind: "broken" }
  | { kind: "cancelled" };

type SendOptions = {
  isContactWanted: boolean;
  signal: AbortSignal;
  onProgress: (sent: number) => void;
  /** Comes after the outcome, if at all. */
  onFound: (found: FoundContact) => void;
};

/** A connection that moves nothing for this long has broken off without saying so. */
const patienceMilliseconds = 30_000;

/** Sends a file ahead of its form. Not `fetch`, which cannot say how far it is. Never throws. */
export function sendFile(file: File, { isContactWanted, signal, ...on }: SendOptions): Promise<SendOutcome> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    const patience = startPatience(() => request.abort());
    const end = (outcome: SendOutcome) => {
      patience.end();
      settle(signal.aborted ? { kind: "cancelled" } : outcome);
    };
    request.open("POST", "/api/uploads");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader(fileNameHeader, encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader(localeHeader, document.documentElement.lang);
    if (isContactWanted) request.setRequestHeader(wantedHeader, "contact");
    request.upload.onprogress = ({ loaded }) => {
      patience.renew();
      on.onProgress(Math.min(loaded, file.size));
    };
    request.onprogress = () => {
      const facts = request.status === 200 && read<UploadFacts>(beginning(request.responseText));
      if (facts) end({ kind: "taken", facts });
    };
    request.onload = () => {
      end(outcomeOf(request));
      const view = read<UploadView>(request.responseText);
      if (!signal.aborted && view?.found) on.onFound(view.found);
    };
    request.onerror = () => end({ kind: "broken" });
    request.onabort = () => end({ kind: "broken" });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function startPatience(onLost: () => void) {
  let timer = setTimeout(onLost, patienceMilliseconds);
  return {
    renew: () => {
      clearTimeout(timer);
      timer = setTimeout(onLost, patienceMilliseconds);
    },
    end: () => clearTimeout(timer),
  };
}

type Refusal = { error?: { fieldErrors?: { resume?: string[] } } };

function outcomeOf({ status, responseText }: XMLHttpRequest): SendOutcome {
  const facts = status === 200 && read<UploadFacts>(responseText);
  if (facts) return { kind: "taken", facts };
  const [sentence] = read<Refusal>(responseText)?.error?.fieldErrors?.resume ?? [];
  return sentence ? { kind: "refused", sentence } : { kind: "broken" };
}

/** The part of the answer that comes first, made whole. */
function beginning(text: string): string {
  return text.endsWith(",") ? `${text.slice(0, -1)}}` : text;
}

function read<T>(text: string): T | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
