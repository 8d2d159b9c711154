import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { evidence, ratings } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { ParsedScorecard } from "./schemas";

/** Puts these ratings and their passages in the place of those a scorecard has. */
export async function writeRatings(
  tx: Tx,
  scorecardId: string,
  rated: ParsedScorecard["ratings"],
): Promise<void> {
  await tx.delete(ratings).where(eq(ratings.scorecardId, scorecardId));
  if (rated.length === 0) return;
  const rows = rated.map((one) => ({ ...one, id: newId() }));
  await tx.insert(ratings).values(rows.map(({ evidence: _, ...rating }) => ({ ...rating, scorecardId })));
  const quotes = rows.flatMap(({ id, evidence: quoted }) =>
    quoted.map(({ kind, sourceId, quote }, position) => ({
      ratingId: id,
      kind,
      documentId: kind === "document" ? sourceId : null,
      answerId: kind === "answer" ? sourceId : null,
      publicationId: kind === "publication" ? sourceId : null,
      noteId: kind === "note" ? sourceId : null,
      quote,
      position,
    })),
  );
  if (quotes.length > 0) await tx.insert(evidence).values(quotes);
}
