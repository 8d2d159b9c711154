import "server-only";
import type { Visitor } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { isUploadToken } from "@/lib/uploads/schemas";
import { keepUploadBrowser } from "@/lib/uploads/upload-browser";
import type { HeldUpload } from "./schemas";

/** The résumé that came with a form to be kept: sent ahead already, or as bytes from a browser without JavaScript. */
export async function holdResume(
  visitor: Visitor,
  resume: FormDataEntryValue | null,
): Promise<HeldUpload | null> {
  if (isUploadToken(resume)) return { token: resume, browser: await keepUploadBrowser() };
  if (!(resume instanceof File) || resume.size === 0) return null;
  const browser = await keepUploadBrowser();
  try {
    const bytes = new Uint8Array(await resume.arrayBuffer());
    const { token } = await receiveUpload(visitor, {
      bytes,
      fileName: resume.name,
      browser,
      isContactWanted: false,
    });
    return { token, browser };
  } catch (refused) {
    // What was written is kept all the same; the form says what is wrong with the file when it is sent.
    if (refused instanceof AppError && refused.code !== "unavailable") return null;
    throw refused;
  }
}
