import { expect, test } from "vitest";
import { mailFrame } from "./mail-language";
import { renderMail } from "./mail-template";

test("a mail's button speaks the language of the page it opens", async () => {
  const link = "https://jobs.example.org/de/application/open?t=x";
  const frame = mailFrame("application_received", link);
  expect(frame).toMatchObject({ locale: "de", buttonLabel: "Ihre Bewerbung ansehen" });
  const html = await renderMail({ ...frame, subject: "s", text: "a\n\n{{link}}", link, organisation: "A" });
  expect(html).toContain('lang="de"');
  expect(html).toContain("Oder öffnen Sie diese Adresse:");
});

test("a colleague's mail, and one without a link, are English", () => {
  expect(mailFrame("invitation", "https://jobs.example.org/sign-in/reset")).toMatchObject({
    locale: "en",
    buttonLabel: "Choose a password",
  });
  expect(mailFrame("application_received", null)).toMatchObject({ buttonLabel: "See your application" });
});
