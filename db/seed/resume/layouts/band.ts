import "server-only";
import type { ResumeProfile } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

const green = "#24594a";
const mint = "#e7f0ec";

/** A coloured band across the first page, short sections, much air. */
export const band: Layout = {
  family: "sans",
  pageSize: "LETTER",
  margins: { top: 54, bottom: 54, left: 56, right: 56 },
  footer: true,
  draw(document, profile) {
    const { left, right } = document.page.margins;
    const sheet = new Sheet(document, left, document.page.width - left - right, {
      size: 9.5,
      ink: "#1f2623",
      soft: "#5d6a65",
      accent: green,
      lineGap: 2,
    });
    drawBand(sheet, profile);
    sheet.write(profile.summary, { size: 10.5, after: 8 });
    drawExperience(sheet, profile);
    if (profile.publications.length > 0) heading(sheet, "Papers");
    for (const entry of profile.publications) sheet.publication(entry, profile.name, { after: 5 });
    heading(sheet, "Education");
    for (const entry of profile.education) {
      sheet.keep(40);
      sheet.writeSides(entry.degree, entry.dates, { font: "bold" }, { color: sheet.base.soft });
      sheet.write([entry.institution, entry.detail].filter(Boolean).join(" · "), { after: 5 });
    }
    drawSkills(sheet, profile);
    if (profile.talks.length > 0) heading(sheet, "Talks");
    for (const talk of profile.talks) {
      sheet.keep(24);
      sheet.writeSides(`${talk.title} · ${talk.event}`, String(talk.year), { after: 2 });
    }
  },
};

function drawBand(sheet: Sheet, profile: ResumeProfile): void {
  const { document } = sheet;
  const height = profile.nativeName ? 142 : 122;
  document.rect(0, 0, document.page.width, height).fill(green);
  document.rect(0, height, document.page.width, 26).fill(mint);
  sheet.y = 34;
  sheet.write(profile.name, { font: "bold", size: 25, color: "#ffffff", fit: true });
  if (profile.nativeName) sheet.nativeName(profile.nativeName, { size: 14, color: mint });
  const headline = [profile.headline, profile.affiliation].filter(Boolean).join(" · ");
  sheet.write(headline, { size: 11, color: mint, after: 6 });
  sheet.write(contactOf(profile).join("   "), { size: 9, color: "#ffffff" });
  sheet.y = height + 7;
  const links = profile.links.map((link) => shortUrl(link.url));
  sheet.write(links.join("   "), { size: 8.5, color: green });
  sheet.y = height + 44;
}

function drawExperience(sheet: Sheet, profile: ResumeProfile): void {
  heading(sheet, "Experience");
  for (const entry of profile.experience) {
    sheet.keep(64);
    sheet.writeSides(`${entry.role} @ ${entry.organisation}`, entry.dates, { font: "bold", size: 10.5 });
    if (entry.place) sheet.write(entry.place, { color: sheet.base.soft, after: 1 });
    sheet.bullets(entry.points);
    sheet.y += 6;
  }
}

function drawSkills(sheet: Sheet, profile: ResumeProfile): void {
  if (profile.skills.length === 0) return;
  heading(sheet, "Skills");
  for (const { area, items } of profile.skills) {
    sheet.keep(26);
    sheet.writePieces(
      [
        { text: `${area}   `, font: "bold" },
        { text: items.join("  /  "), font: "regular" },
      ],
      { after: 3 },
    );
  }
}

function heading(sheet: Sheet, text: string): void {
  sheet.keep(70);
  sheet.y += 6;
  sheet.write(text, { font: "bold", size: 13, color: green, after: 4 });
}
