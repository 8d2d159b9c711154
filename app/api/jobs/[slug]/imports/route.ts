import { AppError } from "@/lib/errors";
import { uploadImport } from "@/lib/imports/upload-import";
import { route } from "@/lib/route";

/** The file itself is the body, read while it comes; its name comes beside it. */
export const POST = route<{ slug: string }>(({ viewer, params, request }) => {
  const name = new URL(request.url).searchParams.get("name") ?? "";
  return uploadImport(viewer, params.slug, { fileName: name, chunks: chunksOf(request) });
});

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) throw new AppError("invalid", "Choose a file first.");
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
