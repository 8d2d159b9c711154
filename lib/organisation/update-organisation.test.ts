import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { withClock } from "@/lib/clock";
import { createUser } from "@/lib/testing/factories";
import { getOrganisation } from "./queries";
import { getOrganisationSettings } from "./settings-query";
import { updateOrganisation } from "./update-organisation";

withTestDatabase();

let admin: Viewer;
const seeded = new Date("2026-01-01T10:00:00.000Z");
const facts = { name: "Anthropic", privacyContactEmail: "privacy@anthropic.org", retentionMonths: 24 };
const seenUpdatedAt = seeded.toISOString();

beforeEach(async () => {
  admin = await createUser("admin");
  await db.delete(settings);
  await db.insert(settings).values({ ...facts, organisationName: facts.name, updatedAt: seeded });
});

describe("the organisation", () => {
  test("is changed by an admin, with an event that says what", async () => {
    await updateOrganisation(admin, { ...facts, name: "Institute  for Assays ", seenUpdatedAt });
    expect(await getOrganisation()).toMatchObject({ name: "Institute for Assays", retentionMonths: 24 });
    const [event] = await db.select().from(events);
    expect(event).toMatchObject({ type: "organisation.updated", data: { changed: ["name"] } });
  });

  test("saved as it is writes nothing", async () => {
    await updateOrganisation(admin, { ...facts, seenUpdatedAt: "2020-01-01T00:00:00.000Z" });
    expect((await getOrganisationSettings(admin)).updatedAt).toBe(seenUpdatedAt);
  });

  test("that somebody else changed meanwhile is a conflict", async () => {
    await withClock(new Date("2026-01-02"), () =>
      updateOrganisation(admin, { ...facts, retentionMonths: 6, seenUpdatedAt }),
    );
    await expect(
      updateOrganisation(admin, { ...facts, retentionMonths: 12, seenUpdatedAt }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await getOrganisation()).retentionMonths).toBe(6);
  });

  test.each(["recruiter", "hiring_manager", "interviewer"] as const)(
    "is not the %s's to change",
    async (role) => {
      const viewer = await createUser(role);
      await expect(updateOrganisation(viewer, { ...facts, seenUpdatedAt })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(getOrganisationSettings(viewer)).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  test.each([
    ["name", ""],
    ["name", "x".repeat(101)],
    ["privacyContactEmail", "nobody"],
    ["retentionMonths", 0],
    ["retentionMonths", 1.5],
    ["retentionMonths", 1e9],
  ])("refuses %s %j at its field", async (field, value) => {
    await expect(
      updateOrganisation(admin, { ...facts, seenUpdatedAt, [field]: value }),
    ).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: [expect.any(String)] },
    });
  });
});
