import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { listNotes } from "./queries";
import { writeNote } from "./write-note";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
});

describe("a note", () => {
  test.each<Role>(["admin", "recruiter", "hiring_manager", "interviewer"])(
    "is written by %s where they see the application, and nowhere else",
    async (role) => {
      const viewer = await createUser(role);
      const own = await createJob({ members: [viewer] });
      const { id } = await createApplication(own, { reviewers: [viewer] });
      await writeNote(viewer, { applicationId: id, body: "Called today." });
      expect(await listNotes(viewer, id)).toMatchObject([{ body: "Called today.", userName: viewer.name }]);
      if (role === "admin") return;
      const secret = await createApplication(await createJob({ confidential: true }));
      await expect(writeNote(viewer, { applicationId: secret.id, body: "?" })).rejects.toMatchObject({
        code: "not_found",
      });
    },
  );

  test("stands above the older ones, as it was typed, and the history only says that it was written", async () => {
    const { id } = await createApplication(job);
    const body = "<b>שלום</b> 🧪\n\nsecond  line";
    await writeNote(recruiter, { applicationId: id, body: "older" });
    await writeNote(recruiter, { applicationId: id, body });
    expect((await listNotes(recruiter, id)).map((note) => note.body)).toEqual([body, "older"]);
    const written = await db.select().from(events).where(eq(events.applicationId, id));
    expect(JSON.stringify(written)).not.toContain("older");
  });

  test("sent twice is one note", async () => {
    const { id } = await createApplication(job);
    const input = { applicationId: id, noteId: newId(), body: "Once." };
    await Promise.all([writeNote(recruiter, input), writeNote(recruiter, input)]);
    expect(await listNotes(recruiter, id)).toHaveLength(1);
    expect(await db.select().from(events).where(eq(events.applicationId, id))).toHaveLength(1);
  });

  test.each([
    ["nothing", "  \n"],
    ["a null byte", "a\0b"],
    ["100,000 characters", "x".repeat(100_000)],
  ])("of %s is refused at the field", async (_, body) => {
    const { id } = await createApplication(job);
    await expect(writeNote(recruiter, { applicationId: id, body })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { body: [expect.any(String)] },
    });
  });
});
