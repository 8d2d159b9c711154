import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { loadMasks } from "@/lib/anonymous/load-masks";
import { type Mask, masked } from "@/lib/anonymous/mask-text";
import { ofA, shownName } from "@/lib/anonymous/shown-name";
import { iso } from "@/lib/applications/feedback-of";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import type { Viewer } from "@/lib/auth/viewer";
import { cutSentence, markAll } from "./cut-sentence";
import { findMarks } from "./find-marks";
import { type FoundText, loadTexts } from "./load-texts";
import type { WordClause } from "./read-words";
import type { Passage, SearchHit } from "./search-schemas";
import type { HitPlace } from "./walk-newest";

const maxPassages = 3;

/** Hits as they are read: who, where they stand, and the sentences in which the words were found. */
export async function showHits(
  viewer: Viewer,
  found: HitPlace[],
  clauses: WordClause[],
): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const [people, all, masks] = await Promise.all([
    loadPeople(viewer, ids),
    loadTexts(viewer, ids),
    loadMasks(viewer, ids),
  ]);
  const texts = all.flatMap((text) => withoutName(text, masks.get(text.applicationId)));
  const textsOf = Map.groupBy(texts, ({ applicationId }) => applicationId);
  return people.map(({ name, ...person }) => {
    const marks = findMarks(name, clauses, true);
    const shown = new Set(marks.map(({ clause }) => clause));
    return {
      ...person,
      name: markAll(name, marks),
      passages: passagesOf(textsOf.get(person.id) ?? [], clauses, shown),
    };
  });
}

/** Of whom a stage hides, neither the address nor where they are is shown, nor a file's own name. */
function withoutName(found: FoundText, mask: Mask | undefined): FoundText[] {
  if (!mask) return [found];
  if (found.kind === "email" || found.kind === "facts") return [];
  const label = found.kind === "document" && found.label !== "Résumé" ? "Document" : found.label;
  return [{ ...found, label, text: masked(mask, found.text) }];
}

type Person = Omit<SearchHit, "name" | "passages"> & { name: string; status: ApplicationStatus };

async function loadPeople(viewer: Viewer, ids: string[]): Promise<Person[]> {
  const rows = await db.execute<Person>(sql`
    select a.id, ${shownName(viewer, ofA)} as name, job.title as "jobTitle", stage.name as "stageName", a.status,
      ${iso("a.applied_at")} as "appliedAt"
    from applications a join jobs job on job.id = a.job_id join stages stage on stage.id = a.stage_id
    where a.id = any(${`{${ids.join(",")}}`}::uuid[])
    order by a.applied_at desc, a.id desc`);
  return [...rows];
}

/** A sentence for each thing looked for that was not shown yet; one for a name alone would say nothing. */
function passagesOf(texts: FoundText[], clauses: WordClause[], shown: Set<number>): Passage[] {
  const passages: Passage[] = [];
  for (const { kind, label, text } of texts) {
    const marks = findMarks(text, clauses, kind === "email");
    for (const mark of marks) {
      if (passages.length >= maxPassages) return passages;
      if (shown.has(mark.clause)) continue;
      const cut = cutSentence(text, marks, mark);
      for (const { clause } of cut.marks) shown.add(clause);
      passages.push({ kind, label, pieces: cut.pieces });
    }
  }
  return passages;
}
