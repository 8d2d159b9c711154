import "server-only";
import type { ResumeProfile } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

const sideWidth = 178;
const dark = "#1f3b4d";
const pale = "#d9e4ea";

/** Two columns: who and what on the dark left, what they did on the right. */
export const sidebar: Layout = {
  family: "sans",
  pageSize: "A4",
  margins: { top: 48, bottom: 48, left: sideWidth + 26, right: 42 },
  footer: false,
  draw(document, profile) {
    const paint = () => {
      document.rect(0, 0, sideWidth, document.page.height).fill(dark);
      document.y = document.page.margins.top;
    };
    paint();
    document.on("pageAdded", paint);
    const base = { size: 9, ink: "#22282c", soft: "#5b666d", accent: dark, lineGap: 1.6 };
    drawSide(new Sheet(document, 22, sideWidth - 40, { ...base, ink: "#ffffff", soft: pale }), profile);
    document.y = document.page.margins.top;
    const { left, right } = document.page.margins;
    drawMain(new Sheet(document, left, document.page.width - left - right, base), profile);
  },
};

function drawSide(sheet: Sheet, profile: ResumeProfile): void {
  sheet.write(profile.name, { font: "bold", size: 19, after: 3, fit: true });
  if (profile.nativeName) sheet.nativeName(profile.nativeName, { size: 12, color: pale, after: 2 });
  if (profile.headline) sheet.write(profile.headline, { size: 10, color: pale, after: 10 });
  sideHeading(sheet, "Contact");
  for (const line of contactOf(profile)) sheet.write(line, { size: 8.5, color: pale, after: 2, fit: true });
  for (const link of profile.links) {
    sheet.write(link.label, { font: "bold", size: 8.5 });
    sheet.write(shortUrl(link.url), { size: 8, color: pale, after: 3 });
  }
  for (const { area, items } of profile.skills) {
    sideHeading(sheet, area);
    for (const item of items) sheet.write(item, { size: 8.5, color: pale, after: 1 });
  }
}

function drawMain(sheet: Sheet, profile: ResumeProfile): void {
  heading(sheet, "Profile");
  sheet.write(profile.summary, { after: 6 });
  heading(sheet, "Experience");
  for (const entry of profile.experience) {
    sheet.keep(60);
    sheet.writeSides(
      entry.role,
      entry.dates,
      { font: "bold", size: 10 },
      { size: 8.5, color: sheet.base.soft },
    );
    const place = [entry.organisation, entry.place].filter(Boolean).join(", ");
    sheet.write(place, { color: sheet.base.accent, after: 2 });
    sheet.bullets(entry.points);
    sheet.y += 6;
  }
  heading(sheet, "Education");
  for (const entry of profile.education) {
    sheet.keep(40);
    sheet.writeSides(entry.degree, entry.dates, { font: "bold" }, { size: 8.5, color: sheet.base.soft });
    sheet.write([entry.institution, entry.detail].filter(Boolean).join(". "), { after: 5 });
  }
  if (profile.publications.length > 0) heading(sheet, "Selected publications");
  for (const entry of profile.publications) sheet.publication(entry, profile.name, { size: 8.5, after: 4 });
  if (profile.talks.length > 0) heading(sheet, "Talks");
  sheet.bullets(profile.talks.map((talk) => `${talk.title}, ${talk.event}, ${talk.year}`));
}

function heading(sheet: Sheet, text: string): void {
  sheet.keep(70);
  sheet.y += 4;
  sheet.write(text, { font: "bold", size: 12.5, color: sheet.base.accent, after: 2 });
  sheet.rule("#c5d0d6", 0.8);
  sheet.y += 6;
}

function sideHeading(sheet: Sheet, text: string): void {
  sheet.y += 12;
  sheet.write(text, { font: "bold", size: 10, after: 3 });
}
