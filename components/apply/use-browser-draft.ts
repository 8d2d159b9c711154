import { type RefObject, useEffect, useRef, useState } from "react";
import { type DraftFields, draftFieldsOf } from "@/lib/drafts/draft-fields";
import { clearBrowserDraft, readBrowserDraft, writeBrowserDraft } from "./browser-draft";
import { fillFields, isFilling, isTyped } from "./fill-fields";

type Options = {
  slug: string;
  /** When the draft that the page is filled with was kept; null when it came without one. */
  base: string | null;
  /** The page itself is an answer to the form: what it brought back is newer than anything kept here. */
  isAnswered: boolean;
};

export type BrowserDraftState =
  | { is: "nothing" }
  /** By the browser, which keeps nothing. */
  | { is: "refused" }
  | { is: "saved" }
  | { is: "restored"; savedAt: number }
  | { is: "cleared"; fields: DraftFields };

const quietMs = 300;

/** Keeps what is typed in this browser, and fills it in again when the form is opened there another time. */
export function useBrowserDraft(inside: RefObject<HTMLElement | null>, { slug, base, isAnswered }: Options) {
  const [state, setState] = useState<BrowserDraftState>({ is: "nothing" });
  const continues = useRef(base);
  const timer = useRef(0);

  useEffect(() => {
    continues.current = base;
  }, [base]);

  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const save = () => {
      window.clearTimeout(timer.current);
      timer.current = 0;
      const fields = draftFieldsOf(new FormData(form));
      const isKept = writeBrowserDraft(slug, { base: continues.current, fields }, Date.now());
      if (isKept === null) setState({ is: "refused" });
      else setState(isKept ? { is: "saved" } : { is: "nothing" });
    };
    // What we fill in ourselves is kept already.
    const onInput = () => {
      if (isFilling()) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(save, quietMs);
    };
    const flush = () => {
      if (timer.current) save();
    };
    // A form beside this one that has the draft forgotten: what waits to be kept is not kept any more.
    const onSubmit = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || !target.dataset.forgets) return;
      window.clearTimeout(timer.current);
      timer.current = 0;
    };
    form.addEventListener("input", onInput);
    document.addEventListener("submit", onSubmit, true);
    window.addEventListener("pagehide", flush);
    // Typed before this page could listen.
    if (isTyped(form)) onInput();
    const stopRestoring = isAnswered ? undefined : restore(form, slug, continues.current, setState);
    return () => {
      flush();
      stopRestoring?.();
      form.removeEventListener("input", onInput);
      document.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("pagehide", flush);
    };
  }, [inside, slug, isAnswered]);

  const clear = () => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const fields = draftFieldsOf(new FormData(form));
    window.clearTimeout(timer.current);
    timer.current = 0;
    form.reset();
    clearBrowserDraft(slug);
    setState({ is: "cleared", fields });
  };
  const undo = (fields: DraftFields) => {
    const form = inside.current?.closest("form");
    if (form) fillFields(form, fields, { onlyEmpty: false });
    writeBrowserDraft(slug, { base: continues.current, fields }, Date.now());
    setState({ is: "saved" });
  };
  return { state, clear, undo };
}

/**
 * Over what the server brought only if it was begun from that very draft here; else into what is empty. Goes on
 * while fields come that another answer calls for, until somebody types.
 */
function restore(
  form: HTMLFormElement,
  slug: string,
  base: string | null,
  tell: (state: BrowserDraftState) => void,
) {
  const kept = readBrowserDraft(slug, Date.now());
  if (!kept) return;
  const options = { onlyEmpty: kept.base !== base };
  let { left, hasChanged } = fillFields(form, kept.fields, options);
  // The server may have brought all of it already.
  tell(hasChanged ? { is: "restored", savedAt: kept.savedAt } : { is: "saved" });
  const observer = new MutationObserver(() => {
    left = fillFields(form, left, options).left;
  });
  const stop = () => {
    if (!isFilling()) observer.disconnect();
  };
  observer.observe(form, { childList: true, subtree: true });
  form.addEventListener("input", stop);
  return () => {
    observer.disconnect();
    form.removeEventListener("input", stop);
  };
}
