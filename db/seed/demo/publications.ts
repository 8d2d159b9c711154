import "server-only";
import { markPublications } from "@/lib/publications/mark-publications";
import type { NewPublications } from "@/lib/publications/new-publication";
import { readPublications } from "@/lib/publications/read-publications";
import type { ResumeProfile, ResumePublication } from "../resume/resume-profile";
import type { Random } from "./random";

/** What somebody says of their part in a paper, whichever it is. */
const contributions: readonly [string, ...string[]] = [
  "I had the idea, ran every experiment but the human study, and wrote the paper.",
  "I designed the evaluation and found the confound that made us redo the first half.",
  "I wrote the training code and the ablations; the theory is my co-authors’.",
  "The negative result in section 5 is mine: I tried for two months to make it go away.",
  "I led the project, four people over nine months, and am the one to ask about the data.",
  "I derived the bound and checked it by simulation; a colleague ran it at scale.",
  "I built the dataset, from the annotators’ guide to the agreement analysis.",
  "I replicated the original result, failed, and turned the failure into the paper.",
];

/** The papers of the résumé, pasted as BibTeX and read as a form's are; not everybody gave any. */
export function demoPublications(
  random: Random,
  { name, publications }: ResumeProfile,
): NewPublications | undefined {
  if (publications.length === 0 || random.chance(0.12)) return undefined;
  const text = publications.map((entry) => toBibtex(random, entry)).join("\n\n");
  const read = readPublications(text).publications;
  const chosen = new Set(
    random.some(read, random.between(0, Math.min(3, read.length))).map(({ key }) => key),
  );
  const marks = read.map(({ key }): [string, Mark] => {
    const isSelected = chosen.has(key);
    return [key, { place: "", isSelected, contribution: isSelected ? random.pick(contributions) : "" }];
  });
  return { text, publications: markPublications(read, Object.fromEntries(marks), name) };
}

type Mark = { place: string; isSelected: boolean; contribution: string };

/** DOIs of the prefix that stands for examples: they lead to nobody's paper. */
function toBibtex(random: Random, { title, authors, venue, year }: ResumePublication): string {
  const number = random.between(1_000_000, 9_999_999);
  const isPreprint = venue.startsWith("arXiv");
  const fields = [
    `title = {${title.replaceAll(/(?<=\S )(\p{Lu}\S*)/gu, "{$1}")}}`,
    `author = {${authors.join(" and ")}}`,
    isPreprint ? `howpublished = {${venue}}` : `booktitle = {${venue}}`,
    `year = {${year}}`,
    ...(isPreprint ? [] : [`doi = {10.5555/${number}}`]),
  ];
  return `@${isPreprint ? "misc" : "inproceedings"}{demo${number},\n  ${fields.join(",\n  ")}\n}`;
}
