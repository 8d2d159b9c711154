import "server-only";
import { AppError } from "@/lib/errors";

/**
 * A body as it comes, up to a limit: what is beyond it is never kept, and half of one is none.
 * @throws AppError `limit` above the limit, `invalid` when it ended before its announced length
 */
export async function readBody(request: Request, maxBytes: number, tooLarge: AppError): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  if (announced >= 0 && announced !== size) throw new AppError("invalid", "The file did not arrive whole.");
  return Buffer.concat(chunks);
}
