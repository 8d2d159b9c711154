import "server-only";
import { createHash } from "node:crypto";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const codeLength = 6;

/** What an application is called while it is anonymised: the same to everybody, and of its id alone. */
export function pseudonymOf(applicationId: string): string {
  const digest = createHash("sha256").update(applicationId.toLowerCase()).digest("hex");
  return `Candidate ${digest.slice(0, codeLength).toUpperCase()}`;
}

/** The same in SQL. */
export function pseudonym(applicationId: SQLWrapper): SQL<string> {
  return sql<string>`'Candidate ' || upper(left(encode(sha256(convert_to(${applicationId}::text, 'UTF8')), 'hex'), ${sql.raw(String(codeLength))}))`;
}
