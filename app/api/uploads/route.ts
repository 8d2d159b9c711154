import { largeFile } from "@/lib/documents/detect-document-type";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { publicRoute } from "@/lib/route";
import { readBody } from "@/lib/uploads/read-body";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { fileNameHeader, wantedHeader } from "@/lib/uploads/schemas";
import { keepUploadBrowser } from "@/lib/uploads/upload-browser";

/** The body is the file alone, as bytes. */
export const POST = publicRoute(async ({ visitor, request }) => {
  const bytes = await readBody(request, maxResumeBytes, largeFile());
  return receiveUpload(visitor, {
    bytes,
    fileName: decoded(request.headers.get(fileNameHeader) ?? ""),
    browser: await keepUploadBrowser(),
    isContactWanted: request.headers.get(wantedHeader) === "contact",
  });
});

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
