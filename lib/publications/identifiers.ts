const doiForm = /\b10\.\d{4,9}(?:\.\d+)*\/(?:\(SICI\)[^\s"{}]+|[^\s"<>{}|\\^`]+)/i;
const arxivNew = /(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(v[1-9]\d?)?(?![\d.]*\d)/;
const archives =
  "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|" +
  "funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|" +
  "plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con";
const arxivOld = new RegExp(
  `(?<![\\w-])((?:${archives})(?:\\.[A-Z]{2})?)/(\\d{2})(0[1-9]|1[0-2])(\\d{3})(v[1-9]\\d?)?(?!\\d)`,
  "i",
);
const arxivMark =
  /arxiv(?:\.org\/(?:abs|pdf|html|format|ps|e-print)\/|\.|[\s:/[(]{1,3}(?:abs\/|preprint\s)?(?:arxiv:)?\s?)/gi;
const arxivDoi = /^10\.48550\/arxiv\./i;

/** Longer than a reference may be; also what keeps these patterns quick. */
const maxSearched = 4_000;

export type Identifiers = { doi: string | null; arxivId: string | null };

/** The identifiers anywhere in a text, by their form; a DOI that arXiv gave out is an arXiv id. */
export function findIdentifiers(typed: string): Identifiers {
  const text = typed.slice(0, maxSearched);
  const found = findDoi(text);
  const isArxiv = found !== null && arxivDoi.test(found);
  return {
    doi: isArxiv ? null : found,
    arxivId: (isArxiv ? toArxivId(found.replace(arxivDoi, "")) : null) ?? findArxivId(text),
  };
}

/** In lower case, as DOIs are the same in any; null when there is none. */
export function findDoi(text: string): string | null {
  // Links write the slash as %2F now and then.
  const match = doiForm.exec(text.includes("%2") ? text.replace(/%2f/gi, "/") : text);
  if (!match) return null;
  const doi = trimEnd(match[0].slice(0, 400).replace(/[?#].*$/, "")).replace(
    /(\.full|\.pdf|\/full|\/abstract|\/pdf|\/epdf)+$/i,
    "",
  );
  return doi.endsWith("/") || doi.length > 300 ? null : doi.toLowerCase();
}

/** A new id needs "arXiv" before it, or to be all there is; an old one names its archive. */
export function findArxivId(text: string): string | null {
  for (const mark of text.matchAll(arxivMark)) {
    const after = text.slice(mark.index + mark[0].length, mark.index + mark[0].length + 60).trimStart();
    const match = arxivNew.exec(after);
    if (match?.index === 0) return newStyleId(match);
  }
  return oldStyleId(text) ?? toArxivId(text.trim());
}

/** The id alone, as it stands in a field or in a line of its own. */
export function toArxivId(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^arxiv:\s*/i, "")
    .replace(/\.pdf$/i, "");
  if (bare.length > 60) return null;
  const match = arxivNew.exec(bare);
  if (match && match[0] === bare.replace(/\s*\[[\w.-]+\]$/, "")) return newStyleId(match);
  return oldStyleId(bare);
}

export function withoutVersion(arxivId: string): string {
  return arxivId.replace(/v\d+$/, "").toLowerCase();
}

/** Five digits since 2015, four before; the scheme began in April 2007. */
function newStyleId([, year = "", month = "", number = "", version = ""]: RegExpExecArray): string | null {
  const isFive = Number(year) >= 15;
  if (Number(year + month) < 704 || number.length !== (isFive ? 5 : 4)) return null;
  return `${year}${month}.${number}${version}`;
}

function oldStyleId(text: string): string | null {
  // Cheap, and enough for most texts.
  if (!/\/\d{7}/.test(text)) return null;
  const match = arxivOld.exec(text);
  if (!match) return null;
  const [, archive = "", year = "", month = "", number = "", version = ""] = match;
  const [name = "", part] = archive.split(".");
  return `${name.toLowerCase()}${part ? `.${part.toUpperCase()}` : ""}/${year}${month}${number}${version}`;
}

/** The full stop that ends a sentence, and a bracket that was opened before the DOI. */
function trimEnd(doi: string): string {
  let trimmed = doi;
  for (;;) {
    const last = trimmed.at(-1) ?? "";
    const isStray = /[.,;:'’”“"*_\]]/.test(last) || (last === ")" && !isBalanced(trimmed));
    if (!isStray) return trimmed;
    trimmed = trimmed.slice(0, -1);
  }
}

function isBalanced(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) >= (text.match(/\)/g)?.length ?? 0);
}
