import { decodeBibtex } from "./decode-bibtex";
import { publicationLimits } from "./publication";

export const noText = "no text";

/**
 * The text of a chosen file put to what was typed, where the form keeps it when it comes back: a browser keeps
 * no file. One that is too large stays, and one that is no text leaves a word of it, for the form's schema to say.
 */
export async function takeFileText(form: FormData): Promise<FormData> {
  const file = form.get("publicationsFile");
  if (!(file instanceof File)) return form;
  if (file.size > publicationLimits.fileBytes) return form;
  const text = decodeBibtex(new Uint8Array(await file.arrayBuffer()));
  form.delete("publicationsFile");
  if (text === null) {
    form.set("publicationsFile", noText);
    return form;
  }
  const typed = form.get("publicationsText");
  form.set("publicationsText", joinTexts(typeof typed === "string" ? typed : "", text));
  return form;
}

/** What is there already is not added again. */
export function joinTexts(typed: string, added: string): string {
  const [before, text] = [typed.trimEnd(), added.trim()];
  const isThere = before.replace(/\r\n?/g, "\n").includes(text.replace(/\r\n?/g, "\n"));
  if (text === "" || isThere) return typed;
  return before === "" ? text : `${before}\n\n${text}`;
}
