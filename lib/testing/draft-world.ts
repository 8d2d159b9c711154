import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import type { Visitor } from "@/lib/auth/viewer";
import type { SaveDraftInput } from "@/lib/drafts/schemas";
import { createJob, type TestJob } from "./factories";

export const visitor: Visitor = { ip: "203.0.113.20" };

export const newEmail = () => `${randomUUID()}@candidate.org`;

/** A job that drafts are kept for, made before the first test of a file. */
export function withDraftJob() {
  const made: { job?: TestJob } = {};
  beforeAll(async () => {
    process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-drafts-"));
    await seedFirstRun();
    made.job = await createJob({ title: "Keeper of secrets" });
  });
  afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));
  const jobOf = () => made.job ?? raise();
  const draft = (values: Partial<SaveDraftInput> = {}): SaveDraftInput => ({
    slug: jobOf().slug,
    submissionKey: randomUUID(),
    email: newEmail(),
    fields: { fullName: ["Amara"], coverLetter: ["Dear team, I am halfway through"] },
    ...values,
  });
  return { jobOf, draft };
}

function raise(): never {
  throw new Error("no job yet");
}

export const mailsTo = (email: string) =>
  db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, "draft_link")))
    .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id));

export async function tokenFor(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return new URL(mail?.link ?? "http://none").searchParams.get("t") ?? "";
}
