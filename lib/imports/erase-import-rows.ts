import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** What an import that has not ended yet says of a person. */
export async function eraseImportRowsOf(tx: Tx, emails: string[]): Promise<void> {
  for (const email of emails) {
    await tx.execute(sql`
      delete from import_rows
      where email = ${email} or (cells is not null and lower(cells::text)::jsonb ? ${email.toLowerCase()})`);
  }
}
