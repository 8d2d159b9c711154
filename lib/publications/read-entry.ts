import { findIdentifiers, toArxivId } from "./identifiers";
import { latexToText } from "./latex-to-text";
import { publicAddress } from "./public-address";
import { type PublicationFacts, type PublicationProblem, publicationLimits } from "./publication";
import type { BibtexEntry } from "./scan-bibtex";
import { splitAuthors } from "./split-authors";
import { yearIn } from "./year-in";

export type ReadEntry = { facts: PublicationFacts } | { problem: PublicationProblem["kind"] };

/** Where each kind of entry says where it appeared, the likeliest first. */
const venueFields = [
  "journal",
  "journaltitle",
  "booktitle",
  "eventtitle",
  "howpublished",
  "school",
  "institution",
  "organization",
  "publisher",
];

/** Braces and commands take room that the title does not. */
const maxLatexTitle = 100_000;

/** What an entry says, as plain text. */
export function readEntry({ fields }: BibtexEntry): ReadEntry {
  const rawTitle = fields.get("title") ?? "";
  if (rawTitle.length > maxLatexTitle) return { problem: "longTitle" };
  const title = titleOf(rawTitle, fields.get("subtitle"));
  if (title === "") return { problem: "noTitle" };
  if (title.length > publicationLimits.title) return { problem: "longTitle" };
  const { doi, arxivId } = identifiersOf(fields);
  const venue = venueOf(fields);
  return {
    facts: {
      title,
      ...splitAuthors(fields.get("author") ?? fields.get("editor") ?? ""),
      venue: venue === null && arxivId ? "arXiv" : venue,
      year: yearIn(textOf(fields.get("year"))) ?? yearIn(textOf(fields.get("date"))),
      doi,
      arxivId,
      url: publicAddress(plainAddress(fields.get("url") ?? fields.get("ee") ?? "")),
      reference: null,
    },
  };
}

function titleOf(title: string, subtitle = ""): string {
  const [main, more] = [latexToText(title), textOf(subtitle)];
  return main !== "" && more !== "" ? `${main}: ${more}` : main;
}

function venueOf(fields: Map<string, string>): string | null {
  for (const field of venueFields) {
    const venue = textOf(fields.get(field));
    if (venue === "" || /^https?:/i.test(venue)) continue;
    return /^arxiv\b|^corr$/i.test(venue) ? "arXiv" : venue;
  }
  return null;
}

/** In their own fields, else wherever programs hide them. */
function identifiersOf(fields: Map<string, string>) {
  const elsewhere = ["url", "ee", "journal", "note", "howpublished", "annote", "pages"]
    .map((field) => plainAddress(fields.get(field) ?? ""))
    .join(" \n ");
  const own = findIdentifiers(plainAddress(fields.get("doi") ?? ""));
  const found = findIdentifiers(elsewhere);
  return { doi: own.doi ?? found.doi, arxivId: eprintOf(fields) ?? own.arxivId ?? found.arxivId };
}

function eprintOf(fields: Map<string, string>): string | null {
  const archive = textOf(fields.get("archiveprefix") ?? fields.get("eprinttype"));
  const eprint = plainAddress(fields.get("eprint") ?? fields.get("arxivid") ?? "");
  if (archive === "" || /^arxiv$/i.test(archive)) {
    const id = toArxivId(eprint) ?? findIdentifiers(eprint).arxivId;
    if (id) return id;
  }
  // DBLP: "CoRR", volume "abs/1706.03762".
  const volume = /^abs\/(.+)$/.exec(plainAddress(fields.get("volume") ?? ""))?.[1];
  return volume ? toArxivId(volume) : null;
}

function textOf(latex = ""): string {
  const text = latexToText(latex.slice(0, publicationLimits.line * 4));
  return Array.from(text).slice(0, publicationLimits.line).join("");
}

/** An address or identifier without the LaTeX around it: here "~" and "--" are what they are. */
function plainAddress(latex: string): string {
  return latex
    .slice(0, publicationLimits.url)
    .replace(/\\(?:url|href|path|nolinkurl|texttt)\b/g, "")
    .replace(/\\textasciitilde\b|\\~|\\sim\b/g, "~")
    .replace(/\\([_%&#$])/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
}
