import { type DraftFields, draftDays, isEmptyDraft } from "@/lib/drafts/draft-fields";

/** A new shape gets a new number: what an older page of ours kept is then not read as something else. */
const prefix = "assay.apply.v1.";

export type BrowserDraft = {
  savedAt: number;
  /** When the draft that this goes on with was kept with us; null for one begun here. */
  base: string | null;
  fields: DraftFields;
};

/** What was typed into a job's form in this browser, not older than 30 days. */
export function readBrowserDraft(slug: string, nowMs: number): BrowserDraft | null {
  return withStorage((storage) => {
    dropOld(storage, nowMs);
    return parse(storage.getItem(prefix + slug));
  });
}

/** An empty form is nothing to keep. */
export function writeBrowserDraft(
  slug: string,
  draft: { base: string | null; fields: DraftFields },
  nowMs: number,
) {
  return withStorage((storage) => {
    if (isEmptyDraft(draft.fields)) storage.removeItem(prefix + slug);
    else storage.setItem(prefix + slug, JSON.stringify({ ...draft, savedAt: nowMs }));
    return !isEmptyDraft(draft.fields);
  });
}

/** Where it is kept, for a form that is to have it forgotten as it is sent. */
export function browserDraftKey(slug: string): string {
  return prefix + slug;
}

export function clearBrowserDraft(slug: string): void {
  withStorage((storage) => storage.removeItem(browserDraftKey(slug)));
}

/** Of every job: who never comes back to one leaves nothing behind for ever. */
function dropOld(storage: Storage, nowMs: number) {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const name of names.filter((key) => key.startsWith(prefix))) {
    const draft = parse(storage.getItem(name));
    if (!draft || draft.savedAt < nowMs - draftDays * 24 * 3_600_000) storage.removeItem(name);
  }
}

function parse(text: string | null): BrowserDraft | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return isBrowserDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** By hand: the reader of schemas is fetched only when somebody fills in the form. */
function isBrowserDraft(kept: unknown): kept is BrowserDraft {
  if (typeof kept !== "object" || kept === null) return false;
  if (!("savedAt" in kept && "base" in kept && "fields" in kept)) return false;
  const { savedAt, base, fields } = kept;
  if (typeof savedAt !== "number" || !(base === null || typeof base === "string")) return false;
  if (typeof fields !== "object" || fields === null) return false;
  return Object.values(fields).every(
    (values) => Array.isArray(values) && values.every((value) => typeof value === "string"),
  );
}

/** A browser may refuse its storage, or have it full: then nothing is kept, and the page says nothing of it. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}
