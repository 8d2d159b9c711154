import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { userAffiliations, userPublications, userRecords } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { publicationLimits } from "@/lib/publications/publication";
import { readPublications } from "@/lib/publications/read-publications";
import { squashName } from "./author-names";
import { findOwnRecord } from "./find-own-record";
import { paperIdentities } from "./find-shared-papers";
import { type OwnRecordInput, type OwnRecordView, ownRecordInput, toNameForms } from "./record-schemas";

type Parsed = ReturnType<typeof ownRecordInput.parse>;

/**
 * Keeps what one publishes and where one works, so that a conflict of interest is noticed before one is asked.
 * @throws AppError `invalid`, `conflict` when it was saved in another window meanwhile
 */
export async function saveOwnRecord(viewer: Viewer, input: OwnRecordInput): Promise<OwnRecordView> {
  assertCan(viewer, "scorecard.write");
  const record = parseInput(ownRecordInput, input);
  return db.transaction(async (tx) => {
    await writeRecord(tx, viewer, record);
    const publications = await writePublications(tx, viewer, record.publicationsText);
    const affiliations = await writeAffiliations(tx, viewer, record);
    await recordEvent(tx, {
      type: "user.record_updated",
      actor: viewer,
      data: { userId: viewer.id, publications, affiliations },
    });
    return findOwnRecord(viewer, tx);
  });
}

async function writeRecord(tx: Tx, viewer: Viewer, record: Parsed): Promise<void> {
  const { version, orcid, publicationsText } = record;
  const nameForms = toNameForms(record.nameForms);
  const values = { orcid, nameForms, publicationsText, updatedAt: now() };
  const [written] =
    version === 0
      ? await tx
          .insert(userRecords)
          .values({ userId: viewer.id, ...values })
          .onConflictDoNothing({ target: userRecords.userId })
          .returning({ version: userRecords.version })
      : await tx
          .update(userRecords)
          .set({ ...values, version: sql`${userRecords.version} + 1` })
          .where(and(eq(userRecords.userId, viewer.id), eq(userRecords.version, version)))
          .returning({ version: userRecords.version });
  if (written) return;
  throw new AppError(
    "conflict",
    "You saved your record in another window meanwhile. Copy what you changed, and reload the page.",
  );
}

async function writePublications(tx: Tx, viewer: Viewer, text: string): Promise<number> {
  const { publications } = readPublications(text);
  if (publications.length > publicationLimits.publications) {
    const message = `Keep to ${publicationLimits.publications.toLocaleString("en")} publications; these are ${publications.length.toLocaleString("en")}.`;
    throw new AppError("invalid", message, { fieldErrors: { publicationsText: [message] } });
  }
  await tx.delete(userPublications).where(eq(userPublications.userId, viewer.id));
  if (publications.length === 0) return 0;
  await tx.insert(userPublications).values(
    publications.map(({ key: _, ...facts }, position) => ({
      ...facts,
      userId: viewer.id,
      position,
      identities: paperIdentities(facts),
      foldedAuthors: facts.authors.map(squashName).join("\n"),
    })),
  );
  return publications.length;
}

async function writeAffiliations(tx: Tx, viewer: Viewer, { affiliations }: Parsed): Promise<number> {
  await tx.delete(userAffiliations).where(eq(userAffiliations.userId, viewer.id));
  const toNumber = (year: string | null) => (year === null ? null : Number(year));
  const given = affiliations.flatMap(({ institution, fromYear, toYear }) =>
    institution === null ? [] : [{ institution, fromYear: toNumber(fromYear), toYear: toNumber(toYear) }],
  );
  if (given.length === 0) return 0;
  await tx
    .insert(userAffiliations)
    .values(given.map((one, position) => ({ ...one, userId: viewer.id, position })));
  return given.length;
}
