import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentTexts, events, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { updateOrganisation } from "@/lib/organisation/update-organisation";
import { createUser } from "@/lib/testing/factories";
import { keepConsentTexts } from "./keep-consent-texts";
import { findConsentText } from "./queries";

withTestDatabase();

const updatedAt = new Date("2026-01-01T10:00:00.000Z");
const facts = { name: "Anthropic", privacyContactEmail: "privacy@example.com", retentionMonths: 24 };
const keep = () => db.transaction(keepConsentTexts);
const versions = () =>
  db
    .select({ version: consentTexts.version })
    .from(consentTexts)
    .where(eq(consentTexts.locale, "en"))
    .orderBy(asc(consentTexts.version));

beforeEach(async () => {
  await db.delete(settings);
  await db.delete(consentTexts);
  await db.insert(settings).values({ ...facts, organisationName: facts.name, updatedAt });
  await keep();
});

describe("the text that candidates agree to", () => {
  test("says what is kept, for how long, who reads it, and that nothing automated decides", async () => {
    const text = await findConsentText("en");
    expect(text?.summary).toMatch(/^Anthropic keeps .* at most 24 months .*Nothing automated decides/);
    for (const heading of ["What we keep", "How long", "Who reads it", "Who decides", "Your rights"]) {
      expect(text?.body).toContain(`## ${heading}\n\n`);
    }
  });

  test("is there in every language under the same number", async () => {
    expect(await findConsentText("de", "1")).toMatchObject({
      summary: expect.stringContaining("24 Monate"),
      body: expect.stringContaining("## Wer entscheidet"),
    });
  });

  test("is one version as long as it says the same, also when several processes start at once", async () => {
    await Promise.all([keep(), keep(), keep()]);
    expect(await versions()).toEqual([{ version: 1 }]);
  });

  test("is a new version when the organisation promises something else, and the old one stays", async () => {
    const admin = await createUser("admin");
    const seenUpdatedAt = updatedAt.toISOString();
    await updateOrganisation(admin, { ...facts, retentionMonths: 1, seenUpdatedAt });
    expect(await versions()).toEqual([{ version: 1 }, { version: 2 }]);
    expect((await findConsentText("en"))?.body).toContain("For at most 1 month after");
    expect((await findConsentText("en", "1"))?.body).toContain("For at most 24 months after");
    const told = await db.select().from(events).where(eq(events.type, "consent_text.added"));
    expect(told.map(({ data }) => data)).toContainEqual({ version: 2 });
  });

  test("is not there under a number that it never had, or that is none", async () => {
    for (const version of ["2", "0", "one", "1 ", "99999999999"]) {
      expect(await findConsentText("en", version)).toBeNull();
    }
  });
});
