import "server-only";
import type { ResumeProfile } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

const labelWidth = 74;

/** Everything small and close together, labels in the margin: an engineer's page or two. */
export const compact: Layout = {
  family: "sans",
  pageSize: "A4",
  margins: { top: 36, bottom: 40, left: 40, right: 40 },
  footer: false,
  draw(document, profile) {
    const { left, right } = document.page.margins;
    const sheet = new Sheet(document, left, document.page.width - left - right, {
      size: 8.2,
      ink: "#000000",
      soft: "#555555",
      accent: "#8c2f1b",
      lineGap: 0.6,
    });
    drawHead(sheet, profile);
    section(sheet, "About", (body) => body.write(profile.summary));
    section(sheet, "Skills", (body) => {
      for (const { area, items } of profile.skills) body.write(`${area}: ${items.join(", ")}`, { after: 1 });
    });
    section(sheet, "Work", (body) => drawWork(body, profile));
    section(sheet, "Education", (body) => {
      for (const entry of profile.education) {
        body.writeSides(`${entry.degree}, ${entry.institution}`, entry.dates, { font: "bold" });
        if (entry.detail) body.write(entry.detail, { after: 2 });
      }
    });
    if (profile.publications.length > 0) {
      section(sheet, "Papers", (body) => {
        for (const entry of profile.publications) body.publication(entry, profile.name, { after: 2 });
      });
    }
    if (profile.talks.length > 0) {
      section(sheet, "Talks", (body) => {
        for (const talk of profile.talks) body.write(`${talk.year}  ${talk.title}, ${talk.event}`);
      });
    }
  },
};

function drawHead(sheet: Sheet, profile: ResumeProfile): void {
  const top = sheet.y;
  sheet.write(profile.name, { font: "bold", size: 17 });
  if (profile.nativeName) {
    const bottom = sheet.y;
    sheet.y = top + 4;
    sheet.nativeName(profile.nativeName, { size: 11, align: "right", color: sheet.base.soft });
    sheet.y = bottom;
  }
  const links = profile.links.map((link) => shortUrl(link.url));
  sheet.write([...contactOf(profile), ...links].join(" | "), { color: sheet.base.soft, after: 4 });
}

function drawWork(body: Sheet, profile: ResumeProfile): void {
  for (const entry of profile.experience) {
    body.keep(34);
    body.writeSides(`${entry.role}, ${entry.organisation}`, entry.dates, { font: "bold" });
    body.bullets(entry.points, { after: 0 });
    body.y += 3;
  }
}

function section(sheet: Sheet, label: string, draw: (body: Sheet) => void): void {
  sheet.keep(40);
  sheet.rule("#bbbbbb", 0.5);
  sheet.y += 4;
  const top = sheet.y;
  sheet.column(sheet.x, labelWidth).write(label, { font: "bold", color: sheet.base.accent });
  sheet.y = top;
  draw(sheet.column(sheet.x + labelWidth, sheet.width - labelWidth));
  sheet.y += 5;
}
