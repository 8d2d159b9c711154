import { findArxivId, findDoi, findIdentifiers, toArxivId } from "./identifiers";
import { plainText } from "./plain-text";
import { publicAddress } from "./public-address";
import { type PublicationFacts, type PublicationProblem, publicationLimits } from "./publication";
import type { OutsideText } from "./scan-bibtex";
import { onlyYearIn } from "./year-in";

/** As of entries: far more than anybody wrote. */
const maxReferences = 5_000;
const maxLinesOfOne = 12;

export type ReadReferences = { found: PublicationFacts[]; problems: PublicationProblem[] };

const listMark = /^\s*(?:\[\w{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|[-*•–▪◦])\s+/;

/**
 * References that stand outside any entry. Between BibTeX entries such text is a comment to BibTeX, so there
 * only what looks like a reference is one.
 */
export function readReferences(outside: OutsideText[], isAmongEntries: boolean): ReadReferences {
  const result: ReadReferences = { found: [], problems: [] };
  for (const { text, line } of outside) {
    for (const block of blocksOf(text, line)) {
      if (block.text.length > publicationLimits.reference) {
        result.problems.push({ line: block.line, kind: "longReference", name: "" });
      } else if (!isAmongEntries || looksLikeReference(block.text)) {
        result.found.push(...readReference(block.text));
        if (result.found.length > maxReferences) return result;
      }
    }
  }
  return result;
}

function blocksOf(text: string, firstLine: number): OutsideText[] {
  const blocks: OutsideText[] = [];
  const hasParagraphs = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(text);
  let open: OutsideText[] = [];
  for (const [index, raw] of [...text.split("\n"), ""].entries()) {
    // BibTeX's own comments.
    const isComment = /^\s*%/.test(raw);
    if (raw.trim() !== "" && !isComment) open.push({ text: raw, line: firstLine + index });
    else if (!isComment) {
      for (const block of referencesIn(open, hasParagraphs)) blocks.push(block);
      open = [];
    }
    if (blocks.length + open.length > maxReferences) break;
  }
  for (const block of open) blocks.push(block);
  return blocks.filter((block) => /[\p{L}\d]/u.test(block.text));
}

/** One reference a line; but lines that go on below the first of a numbered one, or between blank lines, are one. */
function referencesIn(lines: OutsideText[], isParagraph: boolean): OutsideText[] {
  const [first] = lines;
  if (!first || lines.length === 1) return lines;
  const marked = lines.filter(({ text }) => listMark.test(text)).length;
  if (marked > 0 && listMark.test(first.text)) return joinAt(lines, ({ text }) => listMark.test(text));
  const joined = joinAt(lines, (line, before) => !goesOn(before.text, line.text));
  const complete = joined.filter(({ text }) => looksComplete(text)).length;
  const isOne = isParagraph && lines.length <= maxLinesOfOne && complete <= 1;
  return isOne ? joinAt(lines, () => false) : joined;
}

/** A line that begins like the middle of a sentence, or after one that ends so. */
function goesOn(before: string, line: string): boolean {
  if (hasIdentifier(before) && hasIdentifier(line)) return false;
  return /^\s*\p{Ll}(?!\w*[:./]\S)/u.test(line) || /[,;&–-]\s*$|\band\s*$/.test(before);
}

function joinAt(
  lines: OutsideText[],
  begins: (line: OutsideText, before: OutsideText) => boolean,
): OutsideText[] {
  const joined: OutsideText[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (!last || begins(line, lines[index - 1] ?? line)) joined.push({ ...line });
    else last.text += ` ${line.text.trim()}`;
  }
  return joined;
}

function readReference(typed: string): PublicationFacts[] {
  const reference = plainText(typed.replace(listMark, ""));
  const listed = identifiersAlone(reference);
  if (listed) return listed;
  const { doi, arxivId } = findIdentifiers(reference);
  const url = publicAddress(/https?:\/\/\S+/i.exec(reference)?.[0] ?? "");
  const isOwnLink = url !== null && /^https?:\/\/(dx\.)?(doi|arxiv)\.org\//i.test(url);
  const bare = withoutAddresses(reference);
  return [
    {
      ...empty,
      doi,
      arxivId,
      url: isOwnLink ? null : url,
      reference,
      title: certainTitle(bare),
      year: onlyYearIn(bare),
    },
  ];
}

const empty: PublicationFacts = {
  title: null,
  authors: [],
  hasMoreAuthors: false,
  venue: null,
  year: null,
  doi: null,
  arxivId: null,
  url: null,
  reference: null,
};

/** "10.1000/a, 10.1000/b": nothing but identifiers is one publication each. */
function identifiersAlone(reference: string): PublicationFacts[] | null {
  const words = reference
    .split(/[\s,;]+/)
    .filter((word) => word !== "" && !/^(doi|arxiv|and):?$/i.test(word));
  const facts = words.map((word): PublicationFacts | null => {
    const arxivId = toArxivId(word) ?? (/^https?:|^arxiv/i.test(word) ? findArxivId(word) : null);
    const { doi, arxivId: given } = findIdentifiers(word);
    // "arXiv:2301.00001 [cs.CL]"
    if (!doi && !given && !arxivId) return /^\[[\w.-]+\]$/.test(word) ? empty : null;
    return { ...empty, doi, arxivId: arxivId ?? given, reference: word };
  });
  const known = facts.filter((fact) => fact !== empty);
  return known.length > 0 && known.every((fact) => fact !== null) ? known : null;
}

/** In quotation marks, or between "(2020)." and the full stop, as the APA style has it; else it is not certain. */
function certainTitle(text: string): string | null {
  const quoted = [...text.matchAll(/[“"„«]\s*([^“”"„«»]{10,400}?)[\s,.]*[”"“»]/g)];
  if (quoted.length === 1) return quoted[0]?.[1] ?? null;
  if (quoted.length > 1) return null;
  const apa =
    /\((?:1[89]|20)\d{2}[a-z]?(?:, [^()]{1,30})?\)[.,:]\s+(.{10,400}?[\p{L}\d)]{4,}[.?!])(?=\s+\p{Lu}|\s*$)/u.exec(
      text,
    );
  const title = apa?.[1]?.replace(/\.$/, "").trim();
  return title && title.split(" ").length > 2 ? title : null;
}

function withoutAddresses(text: string): string {
  const doi = findDoi(text);
  const bare = text.replace(/https?:\/\/\S+/gi, " ").replace(/arxiv[:\s]*\d{4}\.\d{4,5}(v\d+)?/gi, " ");
  const at = doi ? bare.toLowerCase().indexOf(doi) : -1;
  return at === -1 ? bare : bare.slice(0, at) + bare.slice(at + (doi?.length ?? 0));
}

function hasIdentifier(text: string): boolean {
  const { doi, arxivId } = findIdentifiers(text);
  return doi !== null || arxivId !== null;
}

function looksLikeReference(text: string): boolean {
  const hasPeople = /(?<!\p{L})\p{Lu}\.|et al\b|[“"].{10,}[”"]/u.test(
    text.slice(0, publicationLimits.reference),
  );
  return hasIdentifier(text) || (text.length >= 40 && hasPeople && looksComplete(text));
}

function looksComplete(text: string): boolean {
  return hasIdentifier(text) || /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text);
}
