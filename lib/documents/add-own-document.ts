import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { documents } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import { keepDocument } from "@/lib/applications/form-files";
import { getOwnApplication } from "@/lib/applications/get-own-application";
import { type OwnApplicationInput, ownEnvelope } from "@/lib/applications/withdraw-schemas";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { toldStatus } from "@/lib/candidates/told-status";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { messagesOf } from "@/lib/i18n/messages-of";
import { newId } from "@/lib/ids";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { enqueue } from "@/lib/queue/queue";
import { rateLimit } from "@/lib/rate-limit";
import { ownDocumentInput } from "./own-document-input";

const day = 24 * 3600;

/** Each is kept for good, so their number has an end. */
const perCandidate = rateLimit("own-document", 30, day, "");

/**
 * A candidate adds a document, or a new version of their résumé, until a decision. What was there before stays:
 * whoever reads it goes on reading, and a quotation points at what it was taken from. The same file twice is one.
 * @throws AppError `not_found`, `invalid`, `limit`, `conflict` once it is decided or withdrawn
 */
export async function addOwnDocument(candidate: Candidate, input: OwnApplicationInput): Promise<void> {
  const { locale } = parseInput(ownEnvelope, input);
  const { applicationId, kind, file } = parseInput(ownDocumentInput(messagesOf(locale)), input);
  await withPatience(perCandidate.take(candidate.candidateId), locale);
  const document = await keepDocument(file, "file", locale);
  await db.transaction(async (tx) => {
    const { application } = await getOwnApplication(tx, candidate, applicationId, locale);
    if (toldStatus(application) !== "active") {
      throw new AppError("conflict", messagesOf(locale).own.documents.decided);
    }
    const [newest] = await standing(tx, applicationId, kind);
    if (newest?.sha256 === document.sha256) return;
    const documentId = newId();
    await tx.insert(documents).values({ ...document, id: documentId, applicationId, kind, createdAt: now() });
    await enqueue(tx, "extract-text", { documentId });
    await recordEvent(tx, {
      type: "document.added",
      actor: "candidate",
      jobId: application.jobId,
      applicationId,
      candidateId: candidate.candidateId,
      data: { documentId, kind, replaced: kind === "resume" && newest !== undefined },
      details: { fileName: document.fileName },
    });
    await notifyBoard(tx, application.jobId, applicationId);
  });
}

function standing(tx: Tx, applicationId: string, kind: "resume" | "other") {
  return tx
    .select({ sha256: documents.sha256 })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.kind, kind)))
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(1);
}
