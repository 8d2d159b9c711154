import { addHours } from "date-fns";
import { eq, sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox, messages, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { submitApplication } from "@/lib/applications/submit-application";
import { withdrawApplication } from "@/lib/applications/withdraw-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { addOwnDocument } from "@/lib/documents/add-own-document";
import { writeNote } from "@/lib/notes/write-note";
import { applicationOf, makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { createUser } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { downloadOwnData } from "./download-own-data";
import { entryName } from "./entry-name";

withTestDatabase();
const world = withApplyWorld();
let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    updatedAt: now(),
  });
});

async function applicant() {
  const form = makeForm(world, { coverLetter: "My letter", publicationsText: "Me. A paper. 2024." });
  await submitApplication(visitor, form);
  return applicationOf(form.email);
}

async function unpack(candidate: { candidateId: string }) {
  const response = await downloadOwnData(candidate, "en");
  expect(response.headers.get("content-type")).toBe("application/zip");
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = new TextDecoder().decode(files["data.json"]);
  return { files, text, names: Object.keys(files) };
}

describe("the download of one's own data", () => {
  test("holds what they gave and what was said to them, and every file as it was sent", async () => {
    const application = await applicant();
    const newer = new Uint8Array(await makePdf(["newer"]));
    const file = new File([newer], "../../Résumé v2.pdf");
    await addOwnDocument(application, { applicationId: application.id, kind: "resume", file });
    await db
      .update(mailOutbox)
      .set({ state: "sent", sentAt: now() })
      .where(eq(mailOutbox.applicationId, application.id));
    await db.insert(messages).values({
      applicationId: application.id,
      author: "candidate",
      body: "My question",
      visibleAt: now(),
      createdAt: now(),
    });
    await withdrawApplication(application, { applicationId: application.id, reason: "My reason" });
    const { files, text, names } = await unpack(application);
    for (const mine of ["My letter", "Because it matters.", "A paper", "My question", "My reason"]) {
      expect(text).toContain(mine);
    }
    expect(text).toContain("Thank you for applying");
    expect(names).toEqual([
      "data.json",
      `documents/${application.reference}/1-Résumé.pdf`,
      `documents/${application.reference}/2-....Résumé v2.pdf`,
    ]);
    expect(files[names[2] ?? ""]).toEqual(newer);
  });

  test("holds nothing that is ours about them, no link, and no mail that has not left", async () => {
    const application = await applicant();
    await writeNote(recruiter, { applicationId: application.id, body: "A private thought" });
    await db.insert(messages).values({
      applicationId: application.id,
      author: "staff",
      userId: recruiter.id,
      body: "Not said yet",
      visibleAt: addHours(now(), 5),
      createdAt: now(),
    });
    const { text } = await unpack(application);
    expect(text).not.toMatch(
      /private thought|Not said yet|Rosa Falk|Thank you for applying|application\/open/,
    );
    expect(text).not.toContain("Résumé review");
  });

  test("is one's own alone", async () => {
    const [mine, theirs] = [await applicant(), await applicant()];
    const { text } = await unpack(mine);
    expect(text).not.toContain(theirs.reference);
    expect(text).not.toContain(theirs.email);
    await db.execute(sql`update candidates set erased_at = now() where id = ${mine.candidateId}`);
    await expect(downloadOwnData(mine, "en")).rejects.toMatchObject({ code: "not_found" });
  });
});

test("no name leads out of the download", () => {
  expect(entryName("AS-1", 0, "../..\\/etc/passwd", "application/pdf")).toBe(
    "documents/AS-1/1-....etcpasswd.pdf",
  );
});
