import "server-only";
import type { Tx } from "@/db/client";
import { loadMask } from "@/lib/anonymous/load-masks";
import { type Mask, masked } from "@/lib/anonymous/mask-text";
import { unmaskEdited } from "@/lib/anonymous/unmask-edited";
import { unmaskQuote } from "@/lib/anonymous/unmask-quote";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, type FieldErrors } from "@/lib/errors";
import { loadEvidenceSources } from "./load-evidence-sources";
import { loadQuotableNotes } from "./load-quotable-notes";
import { findMyScorecard } from "./queries";
import { maxQuoteCharacters, type ParsedScorecard } from "./schemas";

/**
 * A scorecard whose passages were taken from masked texts, with the words that stand there, and what its author wrote
 * before the name was hidden. So it is kept once, read masked by whom the name is hidden from, and points at the same
 * spot for everybody. Passages must stand in the masked text already in a draft: else one could try out names.
 * @throws AppError `invalid`
 */
export async function unmaskEvidence<Scorecard extends ParsedScorecard & { reason?: string }>(
  tx: Tx,
  viewer: Viewer,
  scorecard: Scorecard,
): Promise<Scorecard> {
  const { applicationId, ratings, comment, reason } = scorecard;
  const mask = await loadMask(viewer, applicationId, tx);
  if (!mask) return scorecard;
  const sources = await loadEvidenceSources(applicationId, tx);
  const notes = await loadQuotableNotes(tx, viewer, applicationId);
  const texts = new Map([
    ...sources.map(({ sourceId, text }) => [sourceId, text] as const),
    ...notes.map(({ id, body }) => [id, body] as const),
  ]);
  const { kept, comments, reasons } = await loadKept(tx, viewer, applicationId, mask);
  const fieldErrors: FieldErrors = {};
  const unmasked = ratings.map((rating) => ({
    ...rating,
    evidence: rating.evidence.map((one) => {
      const words = kept.get(keyOf(one)) ?? wordsOf(mask, texts.get(one.sourceId), one.quote);
      if (words === null) fieldErrors[rating.requirementId] = [notThere];
      return { ...one, quote: words ?? one.quote };
    }),
  }));
  if (Object.keys(fieldErrors).length > 0) throw new AppError("invalid", notThere, { fieldErrors });
  return {
    ...scorecard,
    comment: unmaskEdited(mask, comments, comment),
    ...(reason === undefined ? {} : { reason: unmaskEdited(mask, reasons, reason) }),
    ratings: unmasked,
  };
}

const notThere = "A passage is not in its source as it is quoted.";

type Quoted = { sourceId: string; quote: string };
const keyOf = ({ sourceId, quote }: Quoted) => `${sourceId} ${quote}`;

/** What one's scorecard says already, passages by what of them was shown: nothing is lost by keeping it again. */
async function loadKept(tx: Tx, viewer: Viewer, applicationId: string, mask: Mask) {
  const mine = await findMyScorecard(tx, viewer, applicationId);
  const said = [mine, mine?.revision].filter((one) => one !== null && one !== undefined);
  const quoted: Quoted[] = said.flatMap(({ ratings }) => ratings).flatMap(({ evidence }) => evidence);
  return {
    comments: said.map(({ comment }) => comment),
    reasons: said.flatMap(({ reason }) => reason ?? []),
    kept: new Map(
      quoted.map(({ sourceId, quote }) => [keyOf({ sourceId, quote: masked(mask, quote) }), quote]),
    ),
  };
}

/** Null where it does not stand there; of a document without a text any passage stands. */
function wordsOf(mask: Mask, text: string | undefined, quote: string): string | null {
  if (text === undefined) return quote;
  const words = unmaskQuote(mask, text, quote)?.replace(/\s+/g, " ").trim();
  return words ? Array.from(words).slice(0, maxQuoteCharacters).join("") : null;
}
