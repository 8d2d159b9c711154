import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, eventDetails, events, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { getHistory } from "@/lib/events/queries";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { isAnonymisedFor } from "./is-anonymised-for";
import { pseudonym, pseudonymOf } from "./pseudonym";
import { revealApplication } from "./reveal-application";
import { shownName } from "./shown-name";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const [first] = job.stages;
  if (!first) throw new Error("the job has no stage");
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.id, first.id));
});

async function seenBy(viewer: Viewer, applicationId: string) {
  const [row] = await db
    .select({ isHidden: isAnonymisedFor(viewer), name: shownName(viewer) })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row;
}

describe("an anonymised application", () => {
  test("is called by a name of its own, the same in SQL", async () => {
    const { id } = await createApplication(job);
    const [row] = await db
      .select({ name: pseudonym(applications.id) })
      .from(applications)
      .where(eq(applications.id, id));
    expect(row?.name).toBe(pseudonymOf(id));
    expect(row?.name).toMatch(/^Candidate [0-9A-F]{6}$/);
  });

  test("is revealed to the recruiter who says why, alone and to nobody else", async () => {
    const { id } = await createApplication(job, { fullName: "Jürgen Müller" });
    const { id: otherId } = await createApplication(job);
    const other = await createUser("recruiter");
    const admin = await createUser("admin");
    expect(await seenBy(recruiter, id)).toEqual({ isHidden: true, name: pseudonymOf(id) });
    await revealApplication(recruiter, { applicationId: id, reason: "They asked me to call." });
    await revealApplication(recruiter, { applicationId: id, reason: "Once more" });
    expect(await seenBy(recruiter, id)).toEqual({ isHidden: false, name: "Jürgen Müller" });
    expect((await seenBy(recruiter, otherId))?.isHidden).toBe(true);
    for (const viewer of [other, admin]) expect((await seenBy(viewer, id))?.isHidden).toBe(true);
    const { entries } = await getHistory(other, id, null);
    const told = entries.filter(({ what }) => what.startsWith("asked to see who this is"));
    expect(told.map(({ who, what }) => [who, what])).toEqual([
      [recruiter.name, "asked to see who this is: They asked me to call."],
    ]);
    const [event] = await db.select().from(events).where(eq(events.applicationId, id));
    if (!event) throw new Error("no event was written");
    expect(JSON.stringify(event.data)).not.toContain("call");
    const [detail] = await db.select().from(eventDetails).where(eq(eventDetails.eventId, event.id));
    expect(detail?.data).toEqual({ reason: "They asked me to call." });
  });

  test("needs a reason, and writes nothing where nothing is hidden", async () => {
    const { id } = await createApplication(job);
    await expect(revealApplication(recruiter, { applicationId: id, reason: "  " })).rejects.toMatchObject({
      code: "invalid",
    });
    const open = await createApplication(await createJob());
    await revealApplication(recruiter, { applicationId: open.id, reason: "To write to them" });
    expect(await db.select().from(events).where(eq(events.applicationId, open.id))).toEqual([]);
  });

  test.each<Role>(["admin", "hiring_manager", "interviewer"])("is never revealed to %s", async (role) => {
    const { id } = await createApplication(job);
    const viewer = await createUser(role);
    await expect(revealApplication(viewer, { applicationId: id, reason: "Because" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("that a recruiter may not see does not exist for them", async () => {
    await expect(
      revealApplication(recruiter, { applicationId: newId(), reason: "Because" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
