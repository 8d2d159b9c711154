import "server-only";
import type { ResumeProfile } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

/** One column, centred head, ruled headings: what most academics send. */
export const academic: Layout = {
  family: "serif",
  pageSize: "LETTER",
  margins: { top: 62, bottom: 62, left: 72, right: 72 },
  footer: true,
  draw(document, profile) {
    const { left, right } = document.page.margins;
    const sheet = new Sheet(document, left, document.page.width - left - right, {
      size: 10.5,
      ink: "#111111",
      soft: "#444444",
      accent: "#111111",
      lineGap: 1.2,
    });
    drawHead(sheet, profile);
    if (profile.summary) {
      heading(sheet, "Research statement");
      sheet.write(profile.summary, { after: 4 });
    }
    heading(sheet, "Education");
    for (const entry of profile.education) {
      sheet.writeSides(entry.institution, entry.dates, { font: "bold" });
      sheet.write(entry.degree, { font: "italic", after: entry.detail ? 0 : 5 });
      if (entry.detail) sheet.write(entry.detail, { color: sheet.base.soft, after: 5 });
    }
    heading(sheet, "Appointments");
    for (const entry of profile.experience) {
      sheet.keep(50);
      sheet.writeSides(entry.organisation, entry.dates, { font: "bold" });
      sheet.write(entry.place ? `${entry.role}, ${entry.place}` : entry.role, { font: "italic", after: 1 });
      sheet.bullets(entry.points);
      sheet.y += 4;
    }
    drawRest(sheet, profile);
  },
};

function drawHead(sheet: Sheet, profile: ResumeProfile): void {
  sheet.write(profile.name, { font: "bold", size: 22, align: "center", fit: true });
  if (profile.nativeName) sheet.nativeName(profile.nativeName, { size: 13, align: "center", after: 2 });
  if (profile.affiliation) sheet.write(profile.affiliation, { font: "italic", align: "center", after: 2 });
  const links = profile.links.map((link) => shortUrl(link.url));
  sheet.write(contactOf(profile).join("  ·  "), { size: 9.5, align: "center", color: sheet.base.soft });
  sheet.write(links.join("  ·  "), { size: 9.5, align: "center", color: sheet.base.soft, after: 6 });
}

function drawRest(sheet: Sheet, profile: ResumeProfile): void {
  if (profile.publications.length > 0) heading(sheet, "Publications");
  profile.publications.forEach((entry, index) => {
    sheet.keep(36);
    const top = sheet.y;
    sheet.document
      .font("regular")
      .fontSize(sheet.base.size)
      .text(`${index + 1}.`, sheet.x, top, {
        lineBreak: false,
      });
    sheet.y = top;
    sheet.column(sheet.x + 20, sheet.width - 20).publication(entry, profile.name);
  });
  if (profile.talks.length > 0) heading(sheet, "Invited talks");
  for (const talk of profile.talks) {
    sheet.keep(28);
    sheet.writeSides(`“${talk.title}”, ${talk.event}`, String(talk.year), { after: 2 });
  }
  if (profile.skills.length > 0) heading(sheet, "Skills");
  for (const { area, items } of profile.skills) {
    sheet.writePieces(
      [
        { text: `${area}: `, font: "bold" },
        { text: items.join(", "), font: "regular" },
      ],
      { after: 2 },
    );
  }
}

function heading(sheet: Sheet, text: string): void {
  sheet.keep(60);
  sheet.y += 8;
  sheet.write(text.toUpperCase(), { font: "bold", size: 10.5, after: 1 });
  sheet.rule("#111111");
  sheet.y += 5;
}
