import { largeFile } from "@/lib/documents/detect-document-type";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { publicRoute } from "@/lib/route";
import { answerInTwo } from "@/lib/uploads/answer-in-two";
import { readBody } from "@/lib/uploads/read-body";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { fileNameHeader, localeHeader, wantedHeader } from "@/lib/uploads/schemas";
import { keepUploadBrowser } from "@/lib/uploads/upload-browser";

/** The body is the file alone, as bytes. */
export const POST = publicRoute(async ({ visitor, request }) => {
  const language = request.headers.get(localeHeader) ?? "";
  const locale = isLocale(language) ? language : defaultLocale;
  const bytes = await readBody(request, maxResumeBytes, largeFile(locale));
  const received = await receiveUpload(visitor, {
    bytes,
    fileName: decoded(request.headers.get(fileNameHeader) ?? ""),
    browser: await keepUploadBrowser(),
    isContactWanted: request.headers.get(wantedHeader) === "contact",
    locale,
  });
  return answerInTwo(received);
});

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
