import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applications, candidateMerges, candidates } from "@/db/schema";
import { identifiedTo } from "@/lib/anonymous/shown-name";
import type { Viewer } from "@/lib/auth/viewer";

/** Merges of which one sees an application on both sides; the query has `candidate_merges` in FROM. */
export function mergeVisibleTo(viewer: Viewer): SQL {
  const sees = (which: SQL) => sql`exists (
    select 1 from ${applications} join ${candidates} on ${candidates.id} = ${applications.candidateId}
    where ${which} and ${identifiedTo(viewer)})`;
  const isMoved = sql`${candidates.id} = any(${candidateMerges.moved})`;
  return sql`(${sees(isMoved)} and ${sees(sql`${isOfPerson(currentPerson)} and not ${isMoved}`)})`;
}

/** Where the person it brought them to stands by now. */
const currentPerson = sql`(select coalesce(head.person_id, head.id) from candidates head
  where head.id = ${candidateMerges.personId})`;

/** Records of a person; the query has `candidates` in FROM. */
export function isOfPerson(personId: SQL): SQL {
  return sql`(${candidates.id} = ${personId} or ${candidates.personId} = ${personId})`;
}
