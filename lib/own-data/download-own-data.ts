import "server-only";
import type { Candidate } from "@/lib/candidates/candidate-session";
import type { Locale } from "@/lib/i18n/locales";
import { rateLimit } from "@/lib/rate-limit";
import { getFile } from "@/lib/storage/storage";
import { readOwnData } from "./read-own-data";
import { zipEntries } from "./zip-entries";

const perCandidate = rateLimit("own-download", 30, 3600, "You have just downloaded this very often.");

/** A person's own data as one file: data.json, and their documents beside it. @throws AppError `not_found`, `limit` */
export async function downloadOwnData(candidate: Candidate, locale: Locale): Promise<Response> {
  await perCandidate.take(candidate.candidateId);
  const { data, files } = await readOwnData(candidate, locale);
  const entries = [
    { name: "data.json", read: async () => Buffer.from(JSON.stringify(data, null, 2)) },
    ...files.map(({ name, sha256 }) => ({ name, read: () => getFile(sha256) })),
  ];
  return new Response(streamOf(zipEntries(entries)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${fileNames[locale]}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const fileNames: Record<Locale, string> = { en: "your-data.zip", de: "ihre-daten.zip" };

/** Asked for as fast as it is taken; whoever leaves stops it. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
