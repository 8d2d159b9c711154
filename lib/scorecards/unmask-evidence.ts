import "server-only";
import type { Tx } from "@/db/client";
import { loadMask } from "@/lib/anonymous/load-masks";
import { unmaskQuote } from "@/lib/anonymous/unmask-quote";
import type { Viewer } from "@/lib/auth/viewer";
import { loadQuotedTexts } from "./load-quoted-texts";
import { maxQuoteCharacters, type ParsedScorecard } from "./schemas";

/**
 * A scorecard whose passages were taken from masked texts, with the words that stand there. So they are kept once,
 * read masked by whom the name is hidden from, and point at the same spot for everybody.
 */
export async function unmaskEvidence<Scorecard extends ParsedScorecard>(
  tx: Tx,
  viewer: Viewer,
  scorecard: Scorecard,
): Promise<Scorecard> {
  const mask = await loadMask(viewer, scorecard.applicationId, tx);
  if (!mask) return scorecard;
  const texts = await loadQuotedTexts(tx, scorecard);
  const words = (sourceId: string, quote: string) => {
    const original = unmaskQuote(mask, texts.get(sourceId) ?? "", quote)
      ?.replace(/\s+/g, " ")
      .trim();
    return original ? original.slice(0, maxQuoteCharacters) : quote;
  };
  return {
    ...scorecard,
    ratings: scorecard.ratings.map((rating) => ({
      ...rating,
      evidence: rating.evidence.map((one) => ({ ...one, quote: words(one.sourceId, one.quote) })),
    })),
  };
}
