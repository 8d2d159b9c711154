import "server-only";
import type { ResumeProfile, ResumePublication } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

const maroon = "#6d1f2b";

/** A long academic record: the career on the first page, then every paper, by year. */
export const publications: Layout = {
  family: "serif",
  pageSize: "LETTER",
  margins: { top: 72, bottom: 72, left: 80, right: 80 },
  footer: true,
  draw(document, profile) {
    const { left, right } = document.page.margins;
    const sheet = new Sheet(document, left, document.page.width - left - right, {
      size: 11,
      ink: "#161616",
      soft: "#555555",
      accent: maroon,
      lineGap: 2.2,
    });
    drawHead(sheet, profile);
    drawCareer(sheet, profile);
    sheet.document.addPage();
    heading(sheet, "Publications");
    for (const [year, entries] of byYear(profile.publications)) {
      sheet.keep(60);
      sheet.write(String(year), { font: "bold", size: 12, color: sheet.base.soft, after: 3 });
      for (const entry of entries) {
        sheet.column(sheet.x + 16, sheet.width - 16).publication(entry, profile.name, { after: 6 });
      }
      sheet.y += 4;
    }
    drawRest(sheet, profile);
  },
};

function drawHead(sheet: Sheet, profile: ResumeProfile): void {
  sheet.write("Curriculum vitae", { font: "italic", size: 12, color: sheet.base.soft });
  sheet.write(profile.name, { font: "bold", size: 24, color: maroon, fit: true });
  if (profile.nativeName) sheet.nativeName(profile.nativeName, { size: 14, after: 2 });
  for (const line of [profile.headline, profile.affiliation]) if (line) sheet.write(line);
  sheet.y += 4;
  for (const line of contactOf(profile)) sheet.write(line, { size: 10, color: sheet.base.soft });
  for (const link of profile.links) {
    sheet.write(`${link.label}: ${shortUrl(link.url)}`, { size: 10, color: sheet.base.soft });
  }
  sheet.y += 10;
  sheet.write(profile.summary, { after: 4 });
}

function drawCareer(sheet: Sheet, profile: ResumeProfile): void {
  heading(sheet, "Positions");
  for (const entry of profile.experience) {
    sheet.keep(56);
    sheet.writeSides(`${entry.role}, ${entry.organisation}`, entry.dates, { font: "bold" });
    for (const point of entry.points) sheet.write(point, { after: 2 });
    sheet.y += 6;
  }
  heading(sheet, "Education");
  for (const entry of profile.education) {
    sheet.keep(44);
    sheet.writeSides(`${entry.degree}, ${entry.institution}`, entry.dates, { font: "bold" });
    if (entry.detail) sheet.write(entry.detail);
    sheet.y += 4;
  }
}

function drawRest(sheet: Sheet, profile: ResumeProfile): void {
  if (profile.talks.length > 0) heading(sheet, "Invited talks");
  for (const talk of profile.talks) {
    sheet.keep(34);
    sheet.writeSides(`${talk.title}. ${talk.event}.`, String(talk.year), { after: 3 });
  }
  if (profile.skills.length > 0) heading(sheet, "Methods and tools");
  for (const { area, items } of profile.skills) sheet.write(`${area}: ${items.join(", ")}.`, { after: 2 });
}

function byYear(entries: ResumePublication[]): [number, ResumePublication[]][] {
  return [...Map.groupBy(entries, (entry) => entry.year)].sort(([a], [b]) => b - a);
}

function heading(sheet: Sheet, text: string): void {
  sheet.keep(72);
  sheet.y += 8;
  sheet.write(text, { font: "bold", size: 14, color: maroon, after: 4 });
}
