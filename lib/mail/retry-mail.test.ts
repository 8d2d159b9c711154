import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createUser } from "@/lib/testing/factories";
import type { MailState } from "./outbox-schemas";
import { queueMail } from "./queue-mail";
import { retryMail } from "./retry-mail";

withTestDatabase();

let admin: Viewer;

beforeAll(async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  process.env.MAIL_FROM = "jobs@lab.org";
  admin = await createUser("admin");
});

async function mailIn(state: MailState): Promise<string> {
  const mail = { kind: "rejection", to: "amara@candidate.org", subject: "s", text: "t" };
  const id = await db.transaction((tx) => queueMail(tx, mail));
  if (!id) throw new Error("the mail was not queued");
  await db.update(mailOutbox).set({ state, attempts: 13, lastError: "so" }).where(eq(mailOutbox.id, id));
  return id;
}

describe("a mail that did not leave", () => {
  test.each(["failed", "no_smtp"] as const)("(%s) waits again when somebody asks, once", async (state) => {
    const mailId = await mailIn(state);
    const tries = await Promise.allSettled([retryMail(admin, { mailId }), retryMail(admin, { mailId })]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.id, mailId));
    expect(mail).toMatchObject({ state: "waiting", attempts: 0, lastError: null });
    const told = (await db.select().from(events)).filter(({ data }) => data.mailId === mailId);
    expect(told).toMatchObject([{ type: "mail.queued", actorName: admin.name, data: { again: true } }]);
  });

  test.each(["sent", "cancelled", "demo_address", "waiting"] as const)(
    "is not sent out of %s",
    async (state) => {
      const mailId = await mailIn(state);
      await expect(retryMail(admin, { mailId })).rejects.toMatchObject({ code: "conflict" });
    },
  );

  test("that does not exist is not found", async () => {
    const mailId = "0192f000-0000-7000-8000-000000000000";
    await expect(retryMail(admin, { mailId })).rejects.toMatchObject({ code: "not_found" });
  });
});
