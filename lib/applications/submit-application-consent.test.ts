import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentTexts, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now } from "@/lib/clock";
import { keepConsentTexts } from "@/lib/consent/keep-consent-texts";
import {
  applicationOf,
  fieldErrors,
  makeForm,
  refusalOf,
  visitor,
  withApplyWorld,
} from "@/lib/testing/apply-world";
import { submitApplication } from "./submit-application";

withTestDatabase();

const world = withApplyWorld();

async function promise(retentionMonths: number) {
  const values = {
    organisationName: "Anthropic",
    privacyContactEmail: "privacy@example.com",
    retentionMonths,
  };
  await db.transaction(async (tx) => {
    await tx
      .insert(settings)
      .values({ ...values, updatedAt: now() })
      .onConflictDoUpdate({ target: settings.id, set: { retentionMonths } });
    await keepConsentTexts(tx);
  });
}

beforeEach(async () => {
  await db.delete(consentTexts);
  await promise(24);
});

describe("what a candidate agreed to", () => {
  test("is kept as the version that was shown, with the time", async () => {
    const input = makeForm(world, { consentVersion: "1" });
    await submitApplication(visitor, input);
    expect(await applicationOf(input.email)).toMatchObject({
      consentVersion: "1",
      consentAt: expect.any(Date),
    });
  });

  test("is the version that was shown, also when another one came while the form was open", async () => {
    await promise(36);
    const input = makeForm(world, { consentVersion: "1" });
    await submitApplication(visitor, input);
    expect(await applicationOf(input.email)).toMatchObject({ consentVersion: "1" });
  });

  test.each([undefined, "", "2", "0", "-1", "1.0", "9".repeat(100_000), ["1", "1"]])(
    "is asked again when it was never shown: %#",
    async (consentVersion) => {
      const refused = await refusalOf(makeForm(world, { consentVersion }));
      expect(refused).toMatchObject(fieldErrors("consent", /has changed since you opened this page/));
    },
  );
});
