import { expect, test } from "vitest";
import { mailFrame } from "./mail-language";
import { renderMail } from "./mail-template";

test("a mail's button speaks the language of its text", async () => {
  const frame = mailFrame("application_received", "de");
  expect(frame).toMatchObject({ locale: "de", buttonLabel: "Ihre Bewerbung ansehen" });
  const link = "https://jobs.example.org/de/application/open?t=x";
  const html = await renderMail({ ...frame, subject: "s", text: "a\n\n{{link}}", link, organisation: "A" });
  expect(html).toContain('lang="de"');
  expect(html).toContain("Oder öffnen Sie diese Adresse:");
});

test("a colleague's mail is English", () => {
  expect(mailFrame("invitation", "en")).toMatchObject({ locale: "en", buttonLabel: "Choose a password" });
});
