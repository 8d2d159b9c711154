import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, documents, events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { applicationOf, makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { createJob } from "@/lib/testing/factories";
import { submitApplication } from "./submit-application";
import type { SubmitApplicationInput } from "./submit-schemas";

withTestDatabase();

const world = withApplyWorld();
const form = (values: Partial<SubmitApplicationInput> = {}) => makeForm(world, values);
const submit = (values: Partial<SubmitApplicationInput> = {}) => submitApplication(visitor, form(values));

describe("the same form twice", () => {
  test("is one application with one reference and one mail, also when both arrive at once", async () => {
    const input = form();
    const sent = await Promise.all(Array.from({ length: 6 }, () => submitApplication(visitor, input)));
    const late = await submitApplication(visitor, input);
    expect(new Set([...sent, late].map(({ reference }) => reference)).size).toBe(1);
    const { id } = await applicationOf(input.email);
    expect(await db.$count(mailOutbox, eq(mailOutbox.applicationId, id))).toBe(1);
    expect(await db.$count(documents, eq(documents.applicationId, id))).toBe(1);
    expect(await db.$count(events, eq(events.applicationId, id))).toBe(1);
  });

  test("with a corrected address is an application from that address", async () => {
    const wrong = form({ email: "amara@gmial.org" });
    const first = await submitApplication(visitor, wrong);
    const second = await submitApplication(visitor, { ...wrong, email: "amara@gmail.org" });
    expect(second.reference).not.toBe(first.reference);
    expect(await applicationOf("amara@gmail.org")).toMatchObject({ reference: second.reference });
  });
});

describe("a second form by the same person for the same job", () => {
  test("changes nothing, is answered like a first one, and the mail says that the first stands", async () => {
    const input = form();
    const first = await submitApplication(visitor, input);
    const again = { ...form(), fullName: "Somebody Else", email: String(input.email).toUpperCase() };
    const second = await submitApplication(visitor, again);
    const third = await submitApplication(visitor, again);
    expect(second.reference).toMatch(/^AS-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(second.reference).not.toBe(first.reference);
    expect(third.reference).toBe(second.reference);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({ reference: first.reference, fullName: input.fullName });
    const mails = await db
      .select()
      .from(mailOutbox)
      .where(and(eq(mailOutbox.applicationId, stored.id), eq(mailOutbox.kind, "application_stands")));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(first.reference);
    expect(mails[0]?.link).toContain("/application/open?t=");
    const history = await db.select().from(events).where(eq(events.applicationId, stored.id));
    expect(history.map(({ type }) => type).sort()).toEqual([
      "application.received",
      "application.submitted_again",
    ]);
  });

  test("shows the reference of the first in the browser that sent it", async () => {
    const input = form();
    const first = await submitApplication(visitor, input);
    const again = form({ email: input.email, browserKey: input.submissionKey });
    expect((await submitApplication(visitor, again)).reference).toBe(first.reference);
  });

  test("is one whatever became of the first, and tells of itself at most five times a day", async () => {
    const input = form();
    await submitApplication(visitor, input);
    const { id } = await applicationOf(input.email);
    await db.update(applications).set({ status: "withdrawn" }).where(eq(applications.id, id));
    for (let time = 0; time < 7; time++) await submit({ email: input.email });
    expect(await applicationOf(input.email)).toMatchObject({ status: "withdrawn" });
    expect(await db.$count(mailOutbox, eq(mailOutbox.applicationId, id))).toBe(6);
  });

  test("for another job is an application, and the person stays one with their first name", async () => {
    const other = await createJob();
    const input = form();
    await submitApplication(visitor, input);
    await submitApplication(visitor, {
      ...form(),
      slug: other.slug,
      fullName: "A. O.-L.",
      email: input.email,
    });
    const found = await db
      .select()
      .from(candidates)
      .where(eq(candidates.email, String(input.email)));
    expect(found).toMatchObject([{ name: input.fullName }]);
    expect(await db.$count(applications, eq(applications.candidateId, found[0]?.id ?? ""))).toBe(2);
  });
});
