import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { renderResume } from "@/db/seed/resume/render-resume";
import { sampleProfile } from "@/db/seed/resume/sample-profile";
import { runExtraction } from "@/lib/documents/run-extraction";
import { pdfType } from "@/lib/documents/schemas";
import type { ResumeCase } from "@/lib/testing/resumes/case";
import { docxCases } from "@/lib/testing/resumes/docx-cases";
import { moreDocxCases } from "@/lib/testing/resumes/more-docx-cases";
import { morePdfCases } from "@/lib/testing/resumes/more-pdf-cases";
import { pdfCases } from "@/lib/testing/resumes/pdf-cases";
import { findContact } from "./find-contact";
import { type ContactField, contactFields, type FoundContact } from "./found-contact";
import { readDocx } from "./read-docx";
import { readPdf } from "./read-pdf";

const cases = [...pdfCases, ...docxCases, ...morePdfCases, ...moreDocxCases];

async function read({ type, make }: ResumeCase): Promise<FoundContact> {
  const bytes = Uint8Array.from(await make());
  if (type !== pdfType) return findContact(readDocx(bytes));
  const reading = getDocument({ data: bytes, verbosity: 0 });
  const found = findContact(await readPdf(await reading.promise));
  await reading.destroy();
  return found;
}

/** Case, blanks, and the decoration of addresses and numbers make no difference to a reader. */
function essence(field: ContactField, value: string): string {
  if (field === "phone") return value.replace(/\D/g, "");
  return value
    .toLowerCase()
    .normalize("NFC")
    .replace(/^https?:\/\/(www\.)?|\/$/g, "")
    .replace(/\s+/g, " ");
}

type Tally = { right: number; wrong: number; missed: number };

test("résumés of many kinds give what they say, and hardly ever what they do not", async () => {
  const tallies = new Map<ContactField, Tally>();
  const remarks: string[] = [];
  for (const given of cases) {
    const found = await read(given);
    for (const field of contactFields) {
      const tally = tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(field, tally);
      const [wanted, got] = [given.expected[field], found[field]];
      const isRight = wanted && got && essence(field, wanted) === essence(field, got);
      if (isRight) tally.right++;
      else {
        if (got) tally.wrong++;
        if (wanted) tally.missed++;
        if (got || wanted) remarks.push(`${given.name}: ${field} is ${got}, not ${wanted}`);
      }
    }
  }
  console.log(report(tallies), remarks.join("\n"));
  const rates = Object.fromEntries([...tallies].map(([field, tally]) => [field, recall(tally)]));
  const all = [...tallies.values()].reduce((sum, tally) => ({
    right: sum.right + tally.right,
    wrong: sum.wrong + tally.wrong,
    missed: sum.missed + tally.missed,
  }));
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(precision(all)).toBeGreaterThanOrEqual(0.98);
  expect(rates.email).toBeGreaterThanOrEqual(0.95);
  expect(rates.fullName).toBeGreaterThanOrEqual(0.85);
  for (const field of ["phone", "googleScholar", "orcid", "github", "website"] as const) {
    expect(rates[field], field).toBeGreaterThanOrEqual(0.9);
  }
});

const precision = ({ right, wrong }: Tally) => right / Math.max(1, right + wrong);
const recall = ({ right, missed }: Tally) => right / Math.max(1, right + missed);

function report(tallies: Map<ContactField, Tally>): string {
  const lines = [...tallies].map(([field, tally]) => {
    const numbers = `precision ${precision(tally).toFixed(3)}, recall ${recall(tally).toFixed(3)}`;
    return `${field.padEnd(14)} ${numbers} (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`;
  });
  return [`${cases.length} résumés`, ...lines, ""].join("\n");
}

test("the confined child reads the same", async () => {
  const limits = { milliseconds: 60_000, residentBytes: 384 * 1024 * 1024 };
  const result = await runExtraction(await renderResume(sampleProfile), "contact-pdf", limits);
  const { name: fullName, email } = sampleProfile;
  expect(JSON.parse(result.state === "done" ? result.text : "{}")).toMatchObject({ fullName, email });
}, 70_000);
