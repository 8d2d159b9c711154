import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { queueMail } from "./queue-mail";
import { sendMail } from "./send-mail";

withTestDatabase();

test("without a mail server a mail stays visible as not sent, with its link", async () => {
  delete process.env.SMTP_URL;
  const mailId = await db.transaction((tx) =>
    queueMail(tx, {
      kind: "invitation",
      to: "rosa@lab.org",
      subject: "Hello",
      text: "{{link}}",
      link: "http://x/",
    }),
  );
  if (!mailId) throw new Error("the mail was not queued");
  await sendMail({ mailId });
  const [row] = await db.select().from(mailOutbox).where(eq(mailOutbox.id, mailId));
  expect(row).toMatchObject({ state: "no_smtp", attempts: 0, link: "http://x/" });
});
