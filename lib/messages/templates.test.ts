import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, messageTemplates, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { locales } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { createUser } from "@/lib/testing/factories";
import { problemsOf } from "./check-template";
import { createTemplate } from "./create-template";
import { defaultTemplates } from "./default-templates";
import { keepTemplates } from "./keep-templates";
import { previewTemplate } from "./preview-template";
import { sampleValues } from "./sample-values";
import { type TemplateKind, templateKindNames } from "./template-kinds";
import { findTemplate, listTemplates } from "./template-queries";
import type { TemplateView } from "./template-schemas";
import { updateTemplate } from "./update-template";
import { writeMail } from "./write-mail";

withTestDatabase();

let recruiter: Viewer;
const keep = () => db.transaction((tx) => keepTemplates(tx));

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  const organisation = { organisationName: "Anthropic", privacyContactEmail: "privacy@anthropic.org" };
  await db.insert(settings).values({ ...organisation, updatedAt: now() });
  await keep();
});

async function templateOf(kind: TemplateKind, locale = "en"): Promise<TemplateView> {
  const row = (await listTemplates(recruiter)).find((one) => one.kind === kind && one.locale === locale);
  const template = row && (await findTemplate(recruiter, row.id));
  if (!template) throw new Error(`no template of ${kind}`);
  return template;
}

const edit = async (viewer: Viewer, kind: TemplateKind, words: { subject?: string; text?: string }) => {
  const { id, updatedAt, subject, text } = await templateOf(kind);
  return updateTemplate(viewer, { templateId: id, seenUpdatedAt: updatedAt, subject, text, ...words });
};

describe("the templates a new Assay comes with", () => {
  test("are there for every mail in every language, and none asks for what its mail does not have", () => {
    for (const locale of locales) {
      for (const kind of templateKindNames) {
        const own = defaultTemplates().filter((one) => one.kind === kind && one.locale === locale);
        expect(own.length, `${kind} ${locale}`).toBeGreaterThan(0);
        for (const one of own) expect(problemsOf(kind, one)).toEqual({ subject: null, text: null });
      }
    }
  });

  test.each(locales)("leave no place empty, in %s", async (locale) => {
    const values = sampleValues(locale, "Anthropic", "Rosa Falk");
    for (const kind of templateKindNames) {
      const { subject, text } = await writeMail(db, kind, locale, values);
      expect(subject + text.replaceAll("{{link}}", "")).not.toMatch(/[{}]/);
    }
  });

  test("come once, and what was edited stays at the next start", async () => {
    await edit(recruiter, "erased", { subject: "Gone" });
    const before = await db.$count(messageTemplates);
    await keep();
    expect(await db.$count(messageTemplates)).toBe(before);
    expect((await templateOf("erased")).subject).toBe("Gone");
  });
});

describe("an edited template", () => {
  test("is what mails say from then on, in its language alone, with an event of who and which", async () => {
    await edit(recruiter, "withdrawn", { subject: "Bye, {{title}}" });
    const values = sampleValues("en", "Anthropic", "");
    expect((await writeMail(db, "withdrawn", "en", values)).subject).toBe("Bye, Research Scientist");
    expect((await writeMail(db, "withdrawn", "de", values)).subject).not.toContain("Bye");
    const [event] = await db
      .select()
      .from(events)
      .where(and(eq(events.type, "template.updated"), eq(events.actorUserId, recruiter.id)));
    expect(event?.data).toMatchObject({ kind: expect.any(String), locale: "en" });
  });

  test.each([
    ["text", "Hello {{nmae}}"],
    ["text", "Hello {{sender}}"],
    ["text", "Hello {{title"],
    ["subject", "{{link}}"],
    ["text", "  "],
    ["text", "x".repeat(10_001)],
    ["subject", ""],
    ["subject", "x".repeat(201)],
    ["text", "a\0b"],
  ])("is refused at its %s when it is %j", async (field, value) => {
    await expect(edit(recruiter, "application_received", { [field]: value })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: [expect.any(String)] },
    });
  });

  test("keeps the link it would be of no use without", async () => {
    await expect(edit(recruiter, "candidate_link", { text: "Here it is." })).rejects.toMatchObject({
      fieldErrors: { text: [expect.stringContaining("{{link}}")] },
    });
  });

  test("that a colleague changed meanwhile is a conflict, and saved as it is writes nothing", async () => {
    const seen = await templateOf("application_moved");
    await edit(recruiter, "application_moved", { subject: "First" });
    const input = { templateId: seen.id, seenUpdatedAt: seen.updatedAt, text: seen.text };
    await expect(updateTemplate(recruiter, { ...input, subject: "Second" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(recruiter.name),
    });
    const count = await db.$count(events);
    await updateTemplate(recruiter, { ...input, subject: "First" });
    expect(await db.$count(events)).toBe(count);
    const gone = { ...input, templateId: newId(), subject: "x" };
    await expect(updateTemplate(recruiter, gone)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["hiring_manager", "interviewer"] as const)("is not a %s's to write or to see", async (role) => {
    const viewer = await createUser(role);
    const words = { subject: "x", text: "y" };
    const preview = { kind: "message", locale: "en" as const, ...words };
    for (const tried of [
      () => edit(viewer, "message", words),
      () => listTemplates(viewer),
      () => createTemplate(viewer, { name: "n", locale: "en", ...words }),
      () => previewTemplate(viewer, preview),
    ]) {
      await expect(tried()).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

test("a message template of one's own is one more to begin with", async () => {
  const words = {
    name: "A second talk",
    locale: "de",
    subject: "Zu {{title}}",
    text: "{{greeting}}",
  } as const;
  const { templateId } = await createTemplate(recruiter, words);
  expect(await findTemplate(recruiter, templateId)).toMatchObject({ kind: "message", ...words });
  await expect(createTemplate(recruiter, { ...words, text: "{{days}}" })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a preview is the mail as it leaves, with what is wrong with it", async () => {
  const preview = await previewTemplate(recruiter, {
    kind: "message",
    locale: "de",
    subject: "Zu\n{{title}}",
    text: "{{greeting}}\n\n<b>{{nmae}}</b>\n\n{{link}}",
  });
  expect(preview.subject).toBe("Zu Research Scientist");
  expect(preview.text).toContain("Guten Tag, Amara Okonkwo-Lindqvist,");
  expect(preview.text).toMatch(/\/de\/application\/open/);
  expect(preview.html).toContain("Lesen und antworten");
  expect(preview.html).toContain("&lt;b&gt;");
  expect(preview.problems.text).toContain("{{nmae}}");
});
