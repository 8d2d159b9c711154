import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { findMail, listMails } from "@/lib/mail/queries";
import { mailsTo, newEmail, tokenFor, visitor, withDraftJob } from "@/lib/testing/draft-world";
import { createApplication, createUser } from "@/lib/testing/factories";
import { findDraft } from "./find-draft";
import { requestDraftLink } from "./request-draft-link";
import { saveDraft } from "./save-draft";

withTestDatabase();

const { jobOf, draft } = withDraftJob();

describe("mails to one address", () => {
  test("are at most five a day, the draft is kept all the same, and the answer does not tell", async () => {
    const input = draft({ browserKey: randomUUID() });
    for (let time = 0; time < 7; time++) {
      const saved = await saveDraft(visitor, { ...input, fields: { fullName: [`Version ${time}`] } });
      expect(saved.email).toBe(input.email);
    }
    expect(await mailsTo(input.email)).toHaveLength(5);
    expect(await findDraft(jobOf().slug, await tokenFor(input.email))).toMatchObject({
      fields: { fullName: ["Version 6"] },
    });
  });

  test("with a new link are asked for with the same answer for any address", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const stranger = newEmail();
    expect(await requestDraftLink(visitor, { slug: jobOf().slug, email: stranger })).toEqual({
      email: stranger,
    });
    expect(await mailsTo(stranger)).toHaveLength(0);
    await requestDraftLink(visitor, { slug: jobOf().slug, email: input.email });
    const mails = await mailsTo(input.email);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.link).toBe(mails[1]?.link);
  });
});

describe("the outbox", () => {
  test("shows an admin that such a mail was sent and no more, and a recruiter nothing at all", async () => {
    const { email } = await createApplication(jobOf());
    await saveDraft(visitor, draft({ email }));
    const [admin, recruiter] = [await createUser("admin"), await createUser("recruiter")];
    const [mail] = await mailsTo(email);
    const { mails } = await listMails(admin, {});
    const row = mails.find(({ id }) => id === mail?.id);
    const view = await findMail(admin, mail?.id ?? "");
    expect(row).toMatchObject({ kind: "draft_link", subject: "Link to a draft", toEmail: email });
    expect(JSON.stringify([row, { ...view, link: null }])).not.toMatch(/Keeper of secrets/);
    expect((await listMails(recruiter, {})).mails.map(({ id }) => id)).not.toContain(mail?.id);
    expect(await findMail(recruiter, mail?.id ?? "")).toBeNull();
  });
});
