import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { type FakeMailServer, startFakeMailServer } from "./fake-mail-server";
import { type NewMail, queueMail } from "./queue-mail";
import { sendMail } from "./send-mail";

withTestDatabase();

let server: FakeMailServer;

beforeAll(async () => {
  server = await startFakeMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "jobs@anthropic.org";
  await db.insert(settings).values({
    organisationName: "Anthropic",
    privacyContactEmail: "privacy@anthropic.org",
    updatedAt: now(),
  });
});

afterAll(() => server.stop());
beforeEach(() => server.reset());

const link = "http://localhost:3000/application/open?t=a-secret-of-hers";

async function queued(mail: Partial<NewMail> = {}): Promise<string> {
  const id = await db.transaction((tx) =>
    queueMail(tx, {
      kind: "application_received",
      to: `${newId()}@candidate.org`,
      toName: "Amara Okonkwo-Lindqvist",
      subject: "We have your application",
      text: "Dear Amara,\n\nthank you.\nIt is here:\n\n{{link}}\n\nYours",
      link,
      ...mail,
    }),
  );
  if (!id) throw new Error("the mail was not queued");
  return id;
}

async function outboxRow(id: string) {
  const [row] = await db.select().from(mailOutbox).where(eq(mailOutbox.id, id));
  if (!row) throw new Error("the mail is gone");
  return row;
}

describe("a waiting mail", () => {
  test("is delivered once, as text and HTML, and its link is forgotten", async () => {
    const id = await queued();
    await sendMail({ mailId: id });
    await sendMail({ mailId: id });
    const row = await outboxRow(id);
    expect(row).toMatchObject({ state: "sent", attempts: 1, link: null, lastError: null });
    expect(row.sentAt).not.toBeNull();
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail?.recipients).toEqual([row.toEmail]);
    expect(mail?.messageId).toBe(row.messageId);
    expect(mail?.from?.text).toBe('"Anthropic" <jobs@anthropic.org>');
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(`href="${link}"`);
    expect(mail?.html).toContain("See your application");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  test("is sent once when two workers take it at the same time", async () => {
    const id = await queued();
    await Promise.all([sendMail({ mailId: id }), sendMail({ mailId: id })]);
    expect(server.received).toHaveLength(1);
  });

  test("whose worker died after the server's yes goes out again under the same Message-ID", async () => {
    const id = await queued();
    const before = await outboxRow(id);
    await sendMail({ mailId: id });
    await db.update(mailOutbox).set(before).where(eq(mailOutbox.id, id));
    await sendMail({ mailId: id });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([before.messageId, before.messageId]);
    expect((await outboxRow(id)).state).toBe("sent");
  });

  test("that must wait is not sent early, and a cancelled one never", async () => {
    const early = await queued({ sendAfter: new Date(Date.now() + 3_600_000) });
    await sendMail({ mailId: early });
    expect((await outboxRow(early)).state).toBe("waiting");
    const cancelled = await queued();
    await db.update(mailOutbox).set({ state: "cancelled" }).where(eq(mailOutbox.id, cancelled));
    await sendMail({ mailId: cancelled });
    expect((await outboxRow(cancelled)).state).toBe("cancelled");
    expect(server.received).toHaveLength(0);
  });

  test("to a demo address is never sent, whoever put it there as waiting", async () => {
    const id = await queued({ to: "lin@university.example" });
    expect((await outboxRow(id)).state).toBe("demo_address");
    await db.update(mailOutbox).set({ state: "waiting" }).where(eq(mailOutbox.id, id));
    await sendMail({ mailId: id });
    expect((await outboxRow(id)).state).toBe("demo_address");
    expect(server.received).toHaveLength(0);
  });
});

describe("a mail server", () => {
  test("that says later is asked again, and keeps no address in the error", async () => {
    const id = await queued();
    server.answer({ recipient: 450 });
    await expect(sendMail({ mailId: id })).rejects.toThrow("The mail server refused this address (450).");
    expect(await outboxRow(id)).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastError: "The mail server refused this address (450).",
      link,
    });
    server.answer("take");
    await sendMail({ mailId: id });
    expect(await outboxRow(id)).toMatchObject({ state: "sent", attempts: 2, lastError: null });
  });

  test.each([{ recipient: 550 }, { data: 554 }])(
    "that says never is believed at once: %j",
    async (answer) => {
      const id = await queued();
      server.answer(answer);
      await sendMail({ mailId: id });
      const row = await outboxRow(id);
      expect(row).toMatchObject({ state: "failed", attempts: 1 });
      expect(row.lastError).not.toContain("@");
    },
  );

  test("that hangs after the mail was handed over is given up on, and tried again", async () => {
    const id = await queued();
    server.answer("hang");
    await expect(sendMail({ mailId: id })).rejects.toThrow(/did not answer|closed the connection|reached/);
    expect(await outboxRow(id)).toMatchObject({ state: "waiting", attempts: 1 });
  });

  test("that says later for two days is given up on", async () => {
    const id = await queued();
    await db.update(mailOutbox).set({ attempts: 12 }).where(eq(mailOutbox.id, id));
    server.answer({ data: 451 });
    await sendMail({ mailId: id });
    expect(await outboxRow(id)).toMatchObject({ state: "failed", attempts: 13 });
  });
});

describe("what a candidate typed", () => {
  test("cannot add a header, a recipient or markup", async () => {
    const id = await queued({
      toName: 'Eve, "the" <evil@evil.org>\r\nBcc: victim@evil.org',
      subject: "Hello\r\nBcc: victim@evil.org\n\nand a body\u202e",
      text: "Dear <b>Eve</b><script>alert(1)</script>,\n\n{{link}}",
    });
    await sendMail({ mailId: id });
    const [mail] = server.received;
    const row = await outboxRow(id);
    expect(mail?.recipients).toEqual([row.toEmail]);
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.subject).toBe("Hello Bcc: victim@evil.org and a body");
    expect(mail?.to).toMatchObject({
      value: [{ address: row.toEmail, name: 'Eve, "the" <evil@evil.org> Bcc: victim@evil.org' }],
    });
    expect(mail?.html).not.toContain("<script>");
    expect(mail?.html).toContain("&lt;b&gt;Eve");
  });

  test("may be a name with commas, quotes and umlauts: one recipient, named as they are", async () => {
    const id = await queued({ toName: 'Müller, Jörg "Jo" (Dr.); <x>, y' });
    await sendMail({ mailId: id });
    const [mail] = server.received;
    expect(mail?.recipients).toEqual([(await outboxRow(id)).toEmail]);
    expect(mail?.to).toMatchObject({ value: [{ name: 'Müller, Jörg "Jo" (Dr.); <x>, y' }] });
  });

  test.each([
    "amara＠candidate.org",
    "a@b.org,c@d.org",
    "a@b.org\r\nRCPT TO:<c@d.org>",
    "group: a@b.org;",
    "<a@b.org>",
    "nobody",
  ])("is one address or none: %j", async (to) => {
    const id = await queued({ to });
    await sendMail({ mailId: id });
    expect((await outboxRow(id)).state).toBe("failed");
    expect(server.received).toHaveLength(0);
  });

  test("goes out whole when it is long, right-to-left or full of emoji", async () => {
    const id = await queued({
      toName: "🧠".repeat(300),
      subject: "مرحبا ".repeat(100),
      text: "ü".repeat(100_000),
    });
    await sendMail({ mailId: id });
    expect(server.received[0]?.text?.trim()).toBe("ü".repeat(100_000));
  });
});
