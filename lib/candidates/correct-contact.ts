import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, candidates } from "@/db/schema";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import type { Candidate } from "./candidate-session";
import { type ContactName, type ContactView, contactInput, contactNames } from "./contact-schema";
import { findContact } from "./find-contact";

/**
 * A person corrects how they are called and reached, on all their applications. Each keeps a word of what was
 * changed in its history, and what it was before with what erasing deletes. Saved as it is, it writes nothing.
 * @throws AppError `invalid`, `not_found`, `conflict` when it changed since it was opened
 */
export async function correctContact(candidate: Candidate, input: unknown, locale: Locale): Promise<void> {
  const { seen, ...wanted } = parseInput(contactInput(messagesOf(locale).apply), input);
  const { candidateId } = candidate;
  await db.transaction(async (tx) => {
    await tx
      .select({ id: candidates.id })
      .from(candidates)
      .where(eq(candidates.id, candidateId))
      .for("no key update");
    const current = await findContact(candidate, tx);
    if (!current) throw notFound();
    const changed = contactNames.filter((name) => current.contact[name] !== wanted[name]);
    if (changed.length === 0) return;
    if (current.seen !== seen)
      throw new AppError("conflict", messagesOf(locale).own.contact.changedMeanwhile);
    await writeContact(tx, candidateId, { wanted, changed, before: current.contact });
  });
}

type Change = { wanted: ContactView; before: ContactView; changed: ContactName[] };

async function writeContact(tx: Tx, candidateId: string, { wanted, before, changed }: Change): Promise<void> {
  const set = Object.fromEntries(changed.map((name) => [name, wanted[name] === "" ? null : wanted[name]]));
  const written = await tx
    .update(applications)
    .set({ ...set, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.candidateId, candidateId), isNull(applications.erasedAt)))
    .returning({ id: applications.id, jobId: applications.jobId });
  if (changed.includes("fullName")) {
    await tx.update(candidates).set({ name: wanted.fullName }).where(eq(candidates.id, candidateId));
  }
  const was = Object.fromEntries(changed.map((name) => [name, before[name]]));
  for (const { id, jobId } of written) {
    const about = { jobId, applicationId: id, candidateId };
    const told = { data: { fields: changed }, details: { before: was } };
    await recordEvent(tx, { type: "contact.corrected", actor: "candidate", ...about, ...told });
    await notifyBoard(tx, jobId, id);
  }
}
