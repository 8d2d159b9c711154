import { addMinutes } from "date-fns";
import { inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now, withClock } from "@/lib/clock";
import { keepTemplates } from "@/lib/messages/keep-templates";
import { assignRecruiter } from "@/lib/recruiters/assign-recruiter";
import { type BulkWorld, chosen, makeBulkWorld, makeMany, readRow } from "@/lib/testing/bulk-world";
import { createApplication, createJob } from "@/lib/testing/factories";

withTestDatabase();

let world: BulkWorld;

beforeAll(async () => {
  world = await makeBulkWorld();
});

describe("many are written to and given to a colleague", () => {
  test("each in their own language, later, and not at all when it is undone in time", async () => {
    const job = await createJob();
    const rows = [await createApplication(job), await createApplication(job, { locale: "de" })];
    await db.transaction(keepTemplates);
    const done = await world.run({
      job,
      selection: chosen(rows),
      deed: { kind: "mail", templateKey: "delay" },
    });
    expect(done).toMatchObject({ counts: { done: 2 }, what: "Write: We need a little longer" });
    const mails = async () =>
      db
        .select()
        .from(mailOutbox)
        .where(
          inArray(
            mailOutbox.applicationId,
            rows.map(({ id }) => id),
          ),
        );
    expect((await mails()).map(({ locale }) => locale).toSorted()).toEqual(["de", "en"]);
    expect((await mails()).every(({ sendAfter }) => sendAfter.toISOString() === done.mailsLeaveAt)).toBe(
      true,
    );
    expect((await world.undo(done.id)).counts.restored).toBe(2);
    expect((await mails()).every(({ state }) => state === "cancelled")).toBe(true);
  });

  test("a mail that has left is not undone, and the operation says so", async () => {
    const { job, rows } = await makeMany(1);
    await db.transaction(keepTemplates);
    const done = await world.run({
      job,
      selection: chosen(rows),
      deed: { kind: "mail", templateKey: "delay" },
    });
    const undone = await withClock(addMinutes(now(), 11), () => world.undo(done.id));
    expect(undone.counts).toMatchObject({ restored: 0, kept: 1 });
    expect((await world.whyOf(done.id))["Person 0"]).toBe("This message has left already.");
  });

  test("to a colleague, and back to who had them before", async () => {
    const { job, rows } = await makeMany(3);
    const [first, second] = rows;
    await assignRecruiter(world.recruiter, {
      applicationId: first?.id ?? "",
      recruiterId: world.recruiter.id,
    });
    await assignRecruiter(world.recruiter, {
      applicationId: second?.id ?? "",
      recruiterId: world.colleague.id,
    });
    const deed = { kind: "assign" as const, recruiterId: world.colleague.id };
    const done = await world.run({ job, selection: chosen(rows), deed });
    expect(done).toMatchObject({ what: "Assign to Carl", counts: { done: 2, unchanged: 1 } });
    await world.undo(done.id);
    const after = await Promise.all(rows.map(async ({ id }) => (await readRow(id))?.recruiterId));
    expect(after).toEqual([world.recruiter.id, world.colleague.id, null]);
  });
});
