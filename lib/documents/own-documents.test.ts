import { subHours } from "date-fns";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, documents, eventDetails, events, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { withdrawApplication } from "@/lib/applications/withdraw-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { withApplyWorld } from "@/lib/testing/apply-world";
import { createApplication, createUser } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { addOwnDocument } from "./add-own-document";
import { downloadDocument } from "./download-document";
import { listOwnDocuments } from "./own-documents";

withTestDatabase();
const world = withApplyWorld();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    updatedAt: now(),
  });
});

const pdf = async (text: string, name = `${text}.pdf`) =>
  new File([new Uint8Array(await makePdf([text]))], name);

async function applicant() {
  const application = await createApplication(world.job);
  const add = async (kind: "resume" | "other", file: File) =>
    addOwnDocument(application, { applicationId: application.id, kind, file });
  return { application, add, list: () => listOwnDocuments(application, application.id) };
}

describe("a newer résumé", () => {
  test("stands first for everybody, is read anew, and the earlier one stays readable for staff", async () => {
    const { application, add, list } = await applicant();
    await add("resume", await pdf("First"));
    const [first] = await list();
    // Somebody has it open while it is replaced.
    const open = await downloadDocument(recruiter, first?.id ?? "");
    await add("resume", await pdf("Second"));
    expect((await open.arrayBuffer()).byteLength).toBeGreaterThan(500);
    expect((await downloadDocument(recruiter, first?.id ?? "")).status).toBe(200);
    expect((await list()).map(({ fileName, isCurrent }) => [fileName, isCurrent])).toEqual([
      ["Second.pdf", true],
      ["First.pdf", false],
    ]);
    const page = await findApplicationPage(recruiter, application.id);
    expect(page?.documents.map(({ fileName }) => fileName)).toEqual(["Second.pdf", "First.pdf"]);
    expect(page?.history.entries[0]).toMatchObject({ what: "sent a new version of their résumé" });
    const jobs = await db.execute(
      `select from pgboss.job where name = 'extract-text' and data->>'documentId' = '${first?.id}'`,
    );
    expect(jobs).toHaveLength(1);
  });

  test("sent twice, or by two links at once, is one", async () => {
    const { application, add, list } = await applicant();
    const file = await pdf("Once");
    await Promise.all([add("resume", file), add("resume", file)]);
    await add("resume", file);
    expect(await list()).toHaveLength(1);
    const ofAdding = and(eq(events.applicationId, application.id), eq(events.type, "document.added"));
    expect(await db.$count(events, ofAdding)).toBe(1);
  });

  test("leaves its name out of the history", async () => {
    const { application, add } = await applicant();
    await add("other", await pdf("Anything", "Amara private.pdf"));
    const [event] = await db
      .select()
      .from(events)
      .where(eq(events.applicationId, application.id))
      .orderBy(asc(events.at));
    expect(JSON.stringify(event)).not.toContain("Amara");
    const [details] = await db
      .select()
      .from(eventDetails)
      .where(eq(eventDetails.eventId, event?.id ?? ""));
    expect(details?.data).toEqual({ fileName: "Amara private.pdf" });
  });
});

describe("what cannot be added", () => {
  test("is anything after a decision was told or they withdrew", async () => {
    const { application, add } = await applicant();
    await withdrawApplication(application, { applicationId: application.id });
    await expect(add("other", await pdf("Late"))).rejects.toMatchObject({ code: "conflict" });
    const rejected = await applicant();
    const set = {
      status: "rejected" as const,
      endedAt: subHours(now(), 49),
      endingToldAt: subHours(now(), 1),
    };
    await db.update(applications).set(set).where(eq(applications.id, rejected.application.id));
    await expect(rejected.add("resume", await pdf("Late"))).rejects.toMatchObject({ code: "conflict" });
    expect(await db.$count(documents, eq(documents.applicationId, rejected.application.id))).toBe(0);
  });

  test("is no file, an empty one, and one that is neither PDF nor DOCX, each with its sentence", async () => {
    const { application, add } = await applicant();
    const wrong = [new File([], ""), new File([], "empty.pdf"), new File(["plain words"], "cv.pdf")];
    for (const file of wrong) {
      await expect(add("resume", file)).rejects.toMatchObject({
        fieldErrors: { file: [expect.any(String)] },
      });
    }
    await expect(
      addOwnDocument(application, { applicationId: application.id, kind: "resume", file: "token" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("is one to another person's application", async () => {
    const [mine, theirs] = [await applicant(), await applicant()];
    const file = await pdf("Mine");
    await expect(
      addOwnDocument(mine.application, { applicationId: theirs.application.id, kind: "other", file }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await listOwnDocuments(mine.application, theirs.application.id)).toEqual([]);
  });
});
