import "server-only";
import type { ResumeProfile } from "../resume-profile";
import { Sheet } from "../sheet";
import { contactOf, type Layout, shortUrl } from "./layout";

const blue = "#2a5db0";
const hintWidth = 82;

/** What a well-known LaTeX class makes: dates in a narrow left column, coloured bars beside the headings. */
export const latex: Layout = {
  family: "serif",
  pageSize: "A4",
  margins: { top: 54, bottom: 60, left: 54, right: 54 },
  footer: true,
  draw(document, profile) {
    const { left, right } = document.page.margins;
    const sheet = new Sheet(document, left, document.page.width - left - right, {
      size: 10.5,
      ink: "#1a1a1a",
      soft: "#6b6b6b",
      accent: blue,
      lineGap: 1,
    });
    drawHead(sheet, profile);
    sheet.write(profile.summary, { font: "italic", after: 4 });
    heading(sheet, "Education");
    for (const entry of profile.education) {
      hinted(sheet, entry.dates, (body) => {
        const detail = entry.detail ? `. ${entry.detail}` : "";
        body.writePieces([
          { text: entry.degree, font: "bold" },
          { text: `, ${entry.institution}${detail}.`, font: "regular" },
        ]);
      });
    }
    heading(sheet, "Experience");
    for (const entry of profile.experience) {
      hinted(sheet, entry.dates, (body) => {
        body.writePieces(
          [
            { text: entry.role, font: "bold" },
            { text: `, ${entry.organisation}${entry.place ? `, ${entry.place}` : ""}.`, font: "italic" },
          ],
          { after: 1 },
        );
        body.bullets(entry.points, { size: 10 });
      });
    }
    drawRest(sheet, profile);
  },
};

function drawHead(sheet: Sheet, profile: ResumeProfile): void {
  const top = sheet.y;
  const contact = sheet.column(sheet.x + sheet.width * 0.6, sheet.width * 0.4);
  const main = sheet.column(sheet.x, sheet.width * 0.58);
  main.write(profile.name, { size: 27, color: "#333333", fit: true });
  if (profile.nativeName) main.nativeName(profile.nativeName, { size: 14, color: sheet.base.soft });
  if (profile.headline) main.write(profile.headline, { font: "italic", size: 12.5, color: sheet.base.soft });
  const bottom = sheet.y;
  sheet.y = top + 4;
  for (const line of [...contactOf(profile), ...profile.links.map((link) => shortUrl(link.url))]) {
    contact.write(line, { font: "italic", size: 9, align: "right", color: sheet.base.soft });
  }
  sheet.y = Math.max(bottom, sheet.y) + 12;
}

function drawRest(sheet: Sheet, profile: ResumeProfile): void {
  if (profile.publications.length > 0) heading(sheet, "Publications");
  for (const entry of profile.publications) {
    hinted(sheet, String(entry.year), (body) =>
      body.publication(entry, profile.name, { size: 10, after: 0 }),
    );
  }
  if (profile.talks.length > 0) heading(sheet, "Talks");
  for (const talk of profile.talks) {
    hinted(sheet, String(talk.year), (body) => body.write(`${talk.title}. ${talk.event}.`));
  }
  if (profile.skills.length > 0) heading(sheet, "Computer skills");
  for (const { area, items } of profile.skills) {
    hinted(sheet, area, (body) => body.write(items.join(", ")));
  }
}

function hinted(sheet: Sheet, hint: string, draw: (body: Sheet) => void): void {
  sheet.keep(34);
  const top = sheet.y;
  sheet.column(sheet.x, hintWidth).write(hint, { size: 9.5, align: "right", color: sheet.base.soft });
  const below = sheet.y;
  sheet.y = top;
  draw(sheet.column(sheet.x + hintWidth + 14, sheet.width - hintWidth - 14));
  // A body that went on to the next page ends above where its hint ended.
  sheet.y = (sheet.y < top ? sheet.y : Math.max(sheet.y, below)) + 4;
}

function heading(sheet: Sheet, text: string): void {
  sheet.keep(64);
  sheet.y += 7;
  sheet.document.rect(sheet.x, sheet.y + 6, hintWidth, 4).fill(blue);
  const title = sheet.column(sheet.x + hintWidth + 14, sheet.width - hintWidth - 14);
  title.write(text, { size: 14.5, color: blue, after: 4 });
}
