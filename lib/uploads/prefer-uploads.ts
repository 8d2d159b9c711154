import { isUploadToken } from "./schemas";

const prefix = "upload-";

/** The hidden field that carries the token beside the file input of this name. */
export function uploadName(name: string): string {
  return prefix + name;
}

/** Where a file was sent ahead, its token takes the place of the bytes: a form carries the one or the other. */
export function preferUploads(form: FormData): FormData {
  for (const [name, token] of [...form]) {
    if (!name.startsWith(prefix)) continue;
    form.delete(name);
    if (isUploadToken(token)) form.set(name.slice(prefix.length), token);
  }
  return form;
}
