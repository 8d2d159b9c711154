import type { BibtexEntry } from "./scan-bibtex";

/** Settings of programs, and what only hands its fields on. */
const notPublications = new Set(["xdata", "set", "control", "bstctl", "ieeetranbstctl"]);
const collections = new Set([
  "proceedings",
  "mvproceedings",
  "collection",
  "mvcollection",
  "periodical",
  "book",
]);
/** A chain of parents longer than this is a circle or a mistake. */
const maxGenerations = 4;

/** Entries with what they take from others by `crossref` and `xdata`; a volume that is only a parent falls away. */
export function inheritFields(entries: BibtexEntry[]): BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const parents = new Set(entries.map(({ fields }) => parentKey(fields)));
  return entries
    .filter(({ type, key, fields }) => {
      const isOnlyParent = collections.has(type) && !fields.has("author") && key !== "" && parents.has(key);
      return !notPublications.has(type) && !isOnlyParent;
    })
    .map((entry) => ({ ...entry, fields: fieldsOf(entry, byKey, maxGenerations) }));
}

function fieldsOf(
  entry: BibtexEntry,
  byKey: Map<string, BibtexEntry>,
  generations: number,
): Map<string, string> {
  const key = parentKey(entry.fields);
  const parent = key === "" ? undefined : byKey.get(key);
  if (!parent || parent === entry || generations === 0) return entry.fields;
  const isData = parent.type === "xdata";
  const inherited = new Map(entry.fields);
  for (const [name, value] of fieldsOf(parent, byKey, generations - 1)) {
    const target = isData ? name : inheritedName(name);
    if (target && !inherited.has(target)) inherited.set(target, value);
  }
  return inherited;
}

/** The volume's title is where its papers appeared; its own DOI and editor's name are not theirs. */
function inheritedName(name: string): string | null {
  if (name === "title") return "booktitle";
  return ["booktitle", "journal", "year", "date", "publisher", "series", "eventtitle"].includes(name)
    ? name
    : null;
}

function parentKey(fields: Map<string, string>): string {
  return (fields.get("crossref") ?? fields.get("xdata") ?? "").trim().toLowerCase();
}
