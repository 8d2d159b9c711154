import { isUploadToken } from "./schemas";

const prefix = "upload-";

/** The hidden field that carries the token beside the file input of this name. */
export function uploadName(name: string): string {
  return prefix + name;
}

/** A form in which the token of a file that was sent ahead takes the place of the bytes: it carries one or the other. */
export function preferUploads(form: FormData): FormData {
  const preferred = new FormData();
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) && !isNoFile(value)) preferred.append(name, value);
  }
  for (const [name, token] of form) {
    if (name.startsWith(prefix) && isUploadToken(token)) preferred.set(name.slice(prefix.length), token);
  }
  return preferred;
}

/** What a file input without a file sends; on its way to an action it would be given a name, and look chosen. */
function isNoFile(value: FormDataEntryValue): boolean {
  return value instanceof File && value.size === 0 && value.name === "";
}
