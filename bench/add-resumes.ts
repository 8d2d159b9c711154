import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storeFile } from "@/lib/documents/store-file";
import { makePdf } from "@/lib/testing/make-files";
import type { BenchJob } from "./seed-job";

/** A résumé of two pages for each of the newest, so that a queue of them has something to draw. */
export async function addResumes({ id }: BenchJob, count: number): Promise<void> {
  const page = Array.from({ length: 45 }, (_, line) => `Line ${line + 1} of a résumé like many others`).join(
    "\n",
  );
  const bytes = await makePdf([page, page]);
  const { sha256, size } = await storeFile(bytes);
  await db.execute(sql`
    insert into documents (id, application_id, kind, file_name, media_type, size_bytes, sha256, extraction_state,
      extracted_text, created_at)
    select gen_random_uuid(), id, 'resume', 'resume.pdf', 'application/pdf', ${size}, ${sha256}, 'done', 'A résumé', now()
    from applications where job_id = ${id} and status = 'active' order by applied_at desc limit ${count}`);
}
