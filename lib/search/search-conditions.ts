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
  /** Nothing but names is asked for, which lie in the row itself. */
  isOfNames: boolean;
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
  const { inText, withNotes } = conditions;
  return { ...conditions, inText: and([inText, isAllowed]), withNotes: and([withNotes, isAllowed]) };
}

function conditionsFor(viewer: Viewer, clauses: WordClause[], part: SearchPart): SearchConditions {
  if (part === "names") {
    const inNames = inSomeoneCalled(clauses);
    return { inText: inNames, withNotes: inNames, noted: null, isOfNames: true };
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
    isOfNames: false,
  };
}

/** One letter begins so many names that it is looked for among those alone that longer words have found. */
function isOneLetter({ terms, isNot }: WordClause): boolean {
  return (
    !isNot &&
    terms.every(({ lexemes: [only, ...more] }) => more.length === 0 && [...(only ?? "")].length === 1)
  );
}

function inSomeoneCalled(clauses: WordClause[]): SQL {
  const long = clauses.filter((clause) => !isOneLetter(clause));
  if (long.length === 0 || long.length === clauses.length) return inNames(clauses.map(namesQuery));
  const letters = clauses.filter(isOneLetter);
  return sql`${inNames(long.map(namesQuery))} and (${inNames(letters.map(namesQuery))}) is true`;
}

/** More of them make too many ways. */
const maxWays = 8;

/**
 * Each way in which all of it can stand there, by its words alone or in part by names alone: so written, every way is
 * looked up in the indexes, and no row has its words unpacked to see that they are missing.
 */
function ownWords(clauses: WordClause[]): SQL {
  const whole = clauses.filter((clause) => onlyNamesQuery(clause) === null);
  const parts = clauses.filter((clause) => onlyNamesQuery(clause) !== null);
  if (2 ** parts.length > maxWays) return and(clauses.map((clause) => ownWords([clause])));
  const ways = parts.reduce<{ named: string[]; written: string[] }[]>(
    (before, clause) =>
      before.flatMap(({ named, written }) => [
        { named: [...named, onlyNamesQuery(clause) ?? ""], written },
        { named, written: [...written, wordsQuery(clause)] },
      ]),
    [{ named: [], written: whole.map(wordsQuery) }],
  );
  const asSql = ways.map(({ named, written }) =>
    and([
      ...(named.length > 0 ? [inNames(named)] : []),
      ...(written.length > 0 ? [sql`s.words @@ ${written.join(" & ")}::tsquery`] : []),
    ]),
  );
  return asSql.length === 1
    ? and(asSql)
    : sql`(${sql.join(
        asSql.map((way) => sql`(${way})`),
        sql` or `,
      )})`;
}

function inNames(queries: string[]): SQL {
  return sql`s.names @@ ${queries.map((query) => `(${query})`).join(" & ")}::tsquery`;
}

function withoutNote(viewer: Viewer, clause: WordClause): SQL {
  return sql`not ${hasNote(viewer, wordsQuery({ ...clause, isNot: false }))}`;
}

/** Those with a note that has a part of it, where the rest stands there or in their words. */
export function notedAnd(noted: SQL, condition: SQL): SQL {
  return sql`s.application_id = any(array(${noted})) and ${condition}`;
}

function hasNote(viewer: Viewer, query: string): SQL {
  return sql`exists (select from note_search note join notes on notes.id = note.note_id
    where note.application_id = s.application_id and note.words @@ ${query}::tsquery and ${noteReadableBy(viewer)})`;
}

function and(conditions: SQL[]): SQL {
  return sql.join(conditions, sql` and `);
}
