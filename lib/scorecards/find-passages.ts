import type { EvidenceView } from "./schemas";

export type EvidenceSource = {
  kind: EvidenceView["kind"];
  sourceId: string;
  /** The file's name, or the question. */
  source: string;
  text: string;
};

export type Passage = Omit<EvidenceView, "isChecked">;

const maxPassages = 8;
const maxCharacters = 400;

/** Lines and sentences that hold every word of the query, those that hold them early and closest first. */
export function findPassages(sources: EvidenceSource[], query: string): Passage[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return passagesOf(sources)
    .filter(({ quote }) => countWords(quote, words) === words.length)
    .slice(0, maxPassages);
}

/** Lines and sentences that share most words with a requirement: where one would begin to look. */
export function suggestPassages(sources: EvidenceSource[], requirement: string): Passage[] {
  const words = wordsOf(requirement).filter((word) => !commonWords.has(word));
  return passagesOf(sources)
    .map((passage) => ({ passage, count: countWords(passage.quote, words) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, maxPassages)
    .map(({ passage }) => passage);
}

function passagesOf(sources: EvidenceSource[]): Passage[] {
  return sources.flatMap(({ text, ...source }) =>
    text
      .split(/\n+/)
      .flatMap((line) => (line.length > maxCharacters ? line.split(/(?<=[.!?])\s+/) : [line]))
      .map((quote) =>
        quote
          .replace(/^\s*[•▪◦·*–-]\s+/, "")
          .trim()
          .slice(0, maxCharacters),
      )
      .filter((quote) => quote.length > 2)
      .map((quote) => ({ ...source, quote })),
  );
}

function countWords(quote: string, words: string[]): number {
  const plain = plainOf(quote);
  return words.filter((word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escapeRegExp(word)}`, "u").test(plain))
    .length;
}

function wordsOf(text: string): string[] {
  return [...new Set(plainOf(text).match(/[\p{L}\p{N}][\p{L}\p{N}+#.-]*/gu) ?? [])].map((word) =>
    word.replace(/[.-]+$/, ""),
  );
}

/** Without case and accents, so that "resume" finds "Résumé". */
function plainOf(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function escapeRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const commonWords = new Set(
  "a an and at background by can excellent experience familiarity field for from in is it knowledge many of on one or other our people previous proficiency record related several similar skills some strong that the their this to track using was were who with work you years your"
    .split(" ")
    .concat("high-quality"),
);
