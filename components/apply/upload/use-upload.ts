import { type RefObject, useEffect, useRef, useState } from "react";
import type { FoundContact } from "@/lib/autofill/found-contact";
import type { UploadFacts } from "@/lib/uploads/schemas";
import { inTurn } from "./pending-uploads";
import { type SendOutcome, sendFile } from "./send-file";

export type UploadState =
  | { kind: "idle" }
  | { kind: "sending"; sentBytes: number; sizeBytes: number }
  | { kind: "done"; fileName: string; sizeBytes: number }
  | { kind: "broken" }
  | { kind: "refused"; sentence: string };

type Options = {
  /** Sent ahead earlier, when a draft is opened again. */
  kept?: UploadFacts;
  isContactWanted: boolean;
  /** The reason to send it nowhere, or undefined. */
  refuse: (file: File) => string | undefined;
  onFound?: (found: FoundContact) => void;
};

/**
 * Sends the chosen file ahead. The token is put into the hidden field itself, before anybody is told that the
 * upload is over: a form that waited for it reads it there. Whenever there is no token, the bytes travel.
 */
export function useUpload(options: Options) {
  const { kept } = options;
  const [state, setState] = useState<UploadState>(kept ? { kind: "done", ...kept } : { kind: "idle" });
  const fileRef = useRef<HTMLInputElement>(null);
  const tokenRef = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const begun = useRef<File>(null);

  const begin = () => {
    running.current?.abort();
    setToken(tokenRef, "");
    const file = fileRef.current?.files?.[0];
    begun.current = file ?? null;
    const sentence = file && options.refuse(file);
    if (!file || sentence) return setState(sentence ? { kind: "refused", sentence } : { kind: "idle" });
    const control = new AbortController();
    running.current = control;
    const sizeBytes = file.size;
    const show = (sentBytes: number) => setState({ kind: "sending", sentBytes, sizeBytes });
    show(0);
    const { isContactWanted, onFound = () => {} } = options;
    const sending = { isContactWanted, signal: control.signal, onProgress: show, onFound };
    void inTurn(async () => finish(await sendFile(file, sending)));
  };

  /** A page that comes alive late finds the file first, and hears of its choice afterwards. */
  const choose = () => {
    const file = fileRef.current?.files?.[0];
    if (!file || file !== begun.current) begin();
  };

  const finish = (outcome: SendOutcome) => {
    if (outcome.kind === "cancelled") return;
    if (outcome.kind !== "taken") return setState(outcome);
    setToken(tokenRef, outcome.facts.token);
    setState({ kind: "done", ...outcome.facts });
  };

  const clear = () => {
    running.current?.abort();
    setToken(tokenRef, "");
    if (fileRef.current) fileRef.current.value = "";
    setState({ kind: "idle" });
    fileRef.current?.focus();
  };

  /** The server would not take the token: from now on the bytes travel with the form. */
  const dropToken = () => {
    if (tokenRef.current?.value) setState({ kind: "idle" });
    setToken(tokenRef, "");
  };

  // Chosen before this page could listen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    if (fileRef.current?.files?.length) begin();
    return () => running.current?.abort();
  }, []);

  return { state, fileRef, tokenRef, choose, retry: begin, clear, dropToken };
}

function setToken(ref: RefObject<HTMLInputElement | null>, token: string) {
  if (ref.current) ref.current.value = token;
}
