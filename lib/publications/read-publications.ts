import { inheritFields } from "./inherit-fields";
import type { Publication, PublicationFacts, PublicationProblem, ReadPublications } from "./publication";
import { readEntry } from "./read-entry";
import { readReferences } from "./read-references";
import { identityOf, removeDuplicates } from "./remove-duplicates";
import { scanBibtex } from "./scan-bibtex";

/**
 * The publications in what somebody pasted: BibTeX, DOIs, arXiv ids, plain references, or all of them. In one
 * process with everything else, so its time grows with the length alone, whatever the text is.
 */
export function readPublications(typed: string): ReadPublications {
  const text = typed.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const { entries, outside, problems } = scanBibtex(text);
  const found: PublicationFacts[] = [];
  for (const entry of inheritFields(entries)) {
    const read = readEntry(entry);
    if ("facts" in read) found.push(read.facts);
    else problems.push({ line: entry.line, kind: read.problem, name: entry.key.slice(0, 60) });
  }
  const isBibtex = entries.length + problems.length > 0;
  const references = readReferences(outside, isBibtex);
  const { kept, duplicates } = removeDuplicates([...found, ...references.found]);
  return {
    publications: withKeys(kept),
    duplicates,
    problems: inOrder([...problems, ...references.problems]),
  };
}

function inOrder(problems: PublicationProblem[]): PublicationProblem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}

function withKeys(all: PublicationFacts[]): Publication[] {
  const used = new Map<string, number>();
  return all.map((facts) => {
    // The title first: an identifier may be added by a second entry, and the key stays what it was.
    const [identity = ""] = identityOf({ ...facts, doi: null, arxivId: null }).concat(identityOf(facts));
    const base = hashOf(identity);
    const count = used.get(base) ?? 0;
    used.set(base, count + 1);
    return { key: count === 0 ? base : `${base}x${count}`, ...facts };
  });
}

/** Short and the same everywhere; it guards nothing, it only names. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return `p${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
