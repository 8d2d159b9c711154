import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { documents, fileClaims } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { getFile } from "@/lib/storage/storage";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { downloadDocument } from "./download-document";
import { extractDocument } from "./extract-document";
import { getDocumentText } from "./queries";
import { pdfType } from "./schemas";
import { storeFile } from "./store-file";
import { sweepFiles } from "./sweep-files";

const beforeDelete = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock("@/lib/storage/storage", async (importOriginal) => {
  const storage = await importOriginal<typeof import("@/lib/storage/storage")>();
  const deleteFile = async (name: string) => {
    await beforeDelete();
    await storage.deleteFile(name);
  };
  return { ...storage, deleteFile };
});

withTestDatabase();

let folder: string;
let recruiter: Viewer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-documents-"));
  process.env.DATA_DIR = folder;
  recruiter = await createUser("recruiter");
});

afterAll(() => rm(folder, { recursive: true }));

describe("a new document", () => {
  test("is read once, and its text is there for those who see the application", async () => {
    const document = await createDocument(await makePdf(["Sparse autoencoders"]));
    expect(await getDocumentText(recruiter, document.id)).toEqual({ state: "pending", text: null });
    await extractDocument({ documentId: document.id });
    const done = { state: "done", text: "Sparse autoencoders" };
    expect(await getDocumentText(recruiter, document.id)).toEqual(done);

    await db.update(documents).set({ extractedText: "corrected" }).where(eq(documents.id, document.id));
    await extractDocument({ documentId: document.id });
    expect((await getDocumentText(recruiter, document.id)).text).toBe("corrected");
  });

  test("that cannot be read says so, and one that was erased meanwhile is no error", async () => {
    const document = await createDocument(new TextEncoder().encode("%PDF-1.7 nothing"));
    await extractDocument({ documentId: document.id });
    expect(await getDocumentText(recruiter, document.id)).toEqual({ state: "unreadable", text: null });
    await extractDocument({ documentId: newId() });
  });

  test("whose file storage cannot give is tried again", async () => {
    const document = await createDocument(await makePdf(["Lost for a while"]), "0".repeat(64));
    await expect(extractDocument({ documentId: document.id })).rejects.toThrow();
    expect(await getDocumentText(recruiter, document.id)).toEqual({ state: "pending", text: null });
  });
});

describe("a document is downloaded", () => {
  test("byte for byte, never as a page of ours", async () => {
    const bytes = await makePdf(["A"]);
    const document = await createDocument(bytes);
    const response = await downloadDocument(recruiter, document.id);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="resume _.pdf"/),
      "content-length": String(bytes.byteLength),
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
  });

  test("and while storage cannot give it, says so", async () => {
    const document = await createDocument(await makePdf(["A"]), "1".repeat(64));
    await expect(downloadDocument(recruiter, document.id)).rejects.toMatchObject({ code: "unavailable" });
  });

  test("and read only by those who see its application; for others there is none", async () => {
    const reviewer = await createUser("interviewer");
    const job = await createJob({ confidential: true, members: [await createUser("hiring_manager")] });
    const application = await createApplication(job, { reviewers: [reviewer] });
    const document = await createDocument(await makePdf(["A"]), undefined, application.id);
    expect((await downloadDocument(reviewer, document.id)).status).toBe(200);
    const outsiders = [recruiter, await createUser("hiring_manager"), await createUser("interviewer")];
    for (const viewer of outsiders) {
      await expect(downloadDocument(viewer, document.id)).rejects.toMatchObject({ code: "not_found" });
      await expect(getDocumentText(viewer, document.id)).rejects.toMatchObject({ code: "not_found" });
    }
    for (const id of [newId(), "made-up", "' or true --"]) {
      await expect(downloadDocument(reviewer, id)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

test("the sweep removes what no document names once it is a day old, and nothing else", async () => {
  const named = await createDocument(await makePdf(["Kept"]));
  const fresh = await storeFile(new TextEncoder().encode("a form still being filled in"));
  const abandoned = await storeFile(new TextEncoder().encode("a form never sent"));
  for (const { sha256 } of [named, abandoned]) await makeOld(sha256);
  await sweepFiles();
  await getFile(named.sha256);
  await getFile(fresh.sha256);
  await expect(getFile(abandoned.sha256)).rejects.toThrow();
});

test("a file that is stored again while the sweep removes it is there afterwards", async () => {
  const bytes = await makePdf(["Sent again"]);
  const { sha256 } = await storeFile(bytes);
  await makeOld(sha256);
  let storing: Promise<unknown> = Promise.resolve();
  beforeDelete.mockImplementationOnce(async () => {
    storing = storeFile(bytes);
    await Promise.race([storing, someoneWaits()]);
  });
  await sweepFiles();
  await storing;
  expect(beforeDelete).toHaveBeenCalled();
  await getFile(sha256);
  await sweepFiles();
  await getFile(sha256);
});

test("a file that is stored again between two looks of the sweep is not removed, however old it looks", async () => {
  const bytes = await makePdf(["Sent again, on a store whose clock is slow"]);
  const { sha256 } = await storeFile(bytes);
  await utimes(join(folder, "files", sha256.slice(0, 2), sha256), dayAgo(), dayAgo());
  await sweepFiles();
  await getFile(sha256);
});

const dayAgo = () => new Date(now().getTime() - 25 * 60 * 60 * 1000);

/** As it is a day after it was stored. */
async function makeOld(sha256: string) {
  await utimes(join(folder, "files", sha256.slice(0, 2), sha256), dayAgo(), dayAgo());
  await db.update(fileClaims).set({ claimedAt: dayAgo() }).where(eq(fileClaims.sha256, sha256));
}

async function someoneWaits() {
  await vi.waitFor(async () => {
    const waiting = await db.execute(sql`select from pg_locks where not granted`);
    expect(waiting.length).toBeGreaterThan(0);
  });
}

async function createDocument(bytes: Uint8Array, sha256?: string, applicationId?: string) {
  const stored = await storeFile(bytes);
  const [document] = await db
    .insert(documents)
    .values({
      applicationId: applicationId ?? (await createApplication(await createJob())).id,
      kind: "resume",
      fileName: "résumé 🧪.pdf",
      mediaType: pdfType,
      sizeBytes: stored.size,
      sha256: sha256 ?? stored.sha256,
      createdAt: now(),
    })
    .returning();
  if (!document) throw new Error("no document was made");
  return document;
}
