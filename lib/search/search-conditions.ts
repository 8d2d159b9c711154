import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { isAnybodyHidden, isFoundByName } from "@/lib/anonymous/is-found-by-name";
import type { Viewer } from "@/lib/auth/viewer";
import { noteReadableBy } from "@/lib/notes/note-readable-by";
import type { WordClause } from "./read-words";
import type { SearchPart } from "./search-schemas";
import { namesQuery, onlyNamesQuery, wordsQuery } from "./word-queries";

/** Conditions on rows of `application_search`, known as `s`. */
export type SearchConditions = {
  /** All of it stands in the candidate's own words. */
  inText: SQL;
  /** Each part of it stands there or in a note; to be asked only of those that have such a note. */
  withNotes: SQL;
  /** Ids of applications with a note that has a part of it; null where notes are not searched. */
  noted: SQL | null;
};

/**
 * Notes are asked who may read them at each search; what nobody may find in them, nobody finds. Whom a stage hides
 * is not found by anything that says who they are, nor missing for it.
 */
export async function searchConditions(
  viewer: Viewer,
  clauses: WordClause[],
  part: SearchPart,
): Promise<SearchConditions> {
  const conditions = conditionsFor(viewer, clauses, part);
  if (!(await isAnybodyHidden())) return conditions;
  const isAllowed = sql`not ${isFoundByName(viewer, clauses)}`;
  const { inText, withNotes, noted } = conditions;
  return { inText: and([inText, isAllowed]), withNotes: and([withNotes, isAllowed]), noted };
}

function conditionsFor(viewer: Viewer, clauses: WordClause[], part: SearchPart): SearchConditions {
  if (part === "names") {
    const inNames = inSomeoneCalled(clauses);
    return { inText: inNames, withNotes: inNames, noted: null };
  }
  const wanted = clauses.filter(({ isNot }) => !isNot);
  const unwanted = clauses.filter(({ isNot }) => isNot);
  const without = unwanted.map((clause) => withoutNote(viewer, clause));
  return {
    inText: and([ownWords(clauses), ...without]),
    withNotes: and([
      ...wanted.map((clause) => sql`(${ownWords([clause])} or ${hasNote(viewer, wordsQuery(clause))})`),
      ...(unwanted.length > 0 ? [ownWords(unwanted)] : []),
      ...without,
    ]),
    noted: sql`select note.application_id from note_search note join notes on notes.id = note.note_id
      where note.words @@ ${wanted.map(wordsQuery).join(" | ")}::tsquery and ${noteReadableBy(viewer)}`,
  };
}

/** A letter or two, which begin half of all names: looked for among those alone that longer words have found. */
function isShort(clause: WordClause): boolean {
  return onlyNamesQuery(clause) !== null && clause.terms.every(({ corrections }) => corrections.length === 0);
}

function inSomeoneCalled(clauses: WordClause[]): SQL {
  const long = clauses.filter((clause) => !isShort(clause));
  const inNames = (some: WordClause[]) => sql`s.names @@ ${some.map(namesQuery).join(" & ")}::tsquery`;
  if (long.length === 0 || long.length === clauses.length) return inNames(clauses);
  return sql`${inNames(long)} and (${inNames(clauses.filter(isShort))}) is true`;
}

/** As one query as far as it goes, so that the index on words looks for the rarest first. */
function ownWords(clauses: WordClause[]): SQL {
  const whole = clauses.filter((clause) => onlyNamesQuery(clause) === null);
  const parts = clauses.filter((clause) => onlyNamesQuery(clause) !== null);
  const inPart = (clause: WordClause) => {
    const isIn = sql`(s.names @@ ${onlyNamesQuery(clause)}::tsquery or s.words @@ ${wordsQuery(clause)}::tsquery)`;
    return whole.length > 0 && isShort(clause) ? sql`${isIn} is true` : isIn;
  };
  return and([
    ...(whole.length > 0 ? [sql`s.words @@ ${whole.map(wordsQuery).join(" & ")}::tsquery`] : []),
    ...parts.map(inPart),
  ]);
}

function withoutNote(viewer: Viewer, clause: WordClause): SQL {
  return sql`not ${hasNote(viewer, wordsQuery({ ...clause, isNot: false }))}`;
}

function hasNote(viewer: Viewer, query: string): SQL {
  return sql`exists (select from note_search note join notes on notes.id = note.note_id
    where note.application_id = s.application_id and note.words @@ ${query}::tsquery and ${noteReadableBy(viewer)})`;
}

function and(conditions: SQL[]): SQL {
  return sql.join(conditions, sql` and `);
}
