import "server-only";
import type { Tx } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, type FieldErrors } from "@/lib/errors";
import { loadQuotedTexts, type QuotedTexts } from "./load-quoted-texts";
import { quoteOccurs } from "./quote-occurs";
import type { ParsedScorecard } from "./schemas";

/**
 * A scorecard that is submitted says yes or no, and points at a passage for whatever it rates above "no
 * evidence"; each passage must really stand in its source. `refused` is what is amiss with a requirement already.
 * @throws AppError `invalid` naming what is missing, `conflict` while a document is still being read
 */
export async function checkEvidence(
  tx: Tx,
  viewer: Viewer,
  scorecard: ParsedScorecard,
  refused: FieldErrors = {},
): Promise<void> {
  const fieldErrors = { ...refused };
  if (!scorecard.recommendation) fieldErrors.recommendation = ["Choose a recommendation."];
  const sources = await loadQuotedTexts(tx, viewer, scorecard);
  for (const { requirementId, rating, evidence } of scorecard.ratings) {
    if (rating === "no_evidence") continue;
    const isFalse = evidence.some(({ sourceId, quote }) => !stands(sources, sourceId, quote));
    if (evidence.length === 0) fieldErrors[requirementId] = ["Add the passage this rating rests on."];
    if (isFalse) fieldErrors[requirementId] = ["A passage is not in its source as it is quoted."];
  }
  if (Object.keys(fieldErrors).length > 0) {
    throw new AppError("invalid", "Something is missing on this scorecard.", { fieldErrors });
  }
}

function stands(sources: QuotedTexts, sourceId: string, quote: string): boolean {
  const text = sources.get(sourceId);
  if (text === undefined) return false;
  return text === null || quoteOccurs(text, quote);
}
