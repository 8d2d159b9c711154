import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { selfIdentificationAnswers as kept } from "@/db/schema/self-identification";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { notFound } from "@/lib/errors";
import { findAsked } from "./find-asked";
import type { SelfIdentificationAnswers } from "./schemas";
import { selfIdentificationKey } from "./self-identification-key";

/** A person's own answers, for their own page and their own download. @throws AppError `not_found` */
export async function readOwnAnswers(
  candidate: Candidate,
  applicationId: string,
): Promise<SelfIdentificationAnswers> {
  await assertOwn(candidate, applicationId);
  const [row] = await db
    .select({ answers: kept.answers })
    .from(kept)
    .where(eq(kept.key, selfIdentificationKey(applicationId)));
  return row?.answers ?? {};
}

/** @throws AppError `not_found` */
export async function eraseOwnAnswers(candidate: Candidate, applicationId: string): Promise<void> {
  await assertOwn(candidate, applicationId);
  await db.transaction((tx) => eraseAnswersOf(tx, [applicationId]));
}

/** Whatever erases an application erases what was said with it, in the same transaction. */
export async function eraseAnswersOf(tx: Tx, applicationIds: string[]): Promise<void> {
  if (applicationIds.length === 0) return;
  await tx.delete(kept).where(inArray(kept.key, applicationIds.map(selfIdentificationKey)));
}

async function assertOwn(candidate: Candidate, applicationId: string): Promise<void> {
  if (!(await findAsked({ from: "own_page", candidate, applicationId }))) throw notFound();
}
