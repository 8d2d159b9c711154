import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { questions } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect } from "./fixtures";

/** WCAG 2.2 AA, and what axe calls best practice, in every state of every careers page. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const looks = {
  "1440 px wide": { viewport: { width: 1440, height: 900 } },
  "320 px wide": { viewport: { width: 320, height: 640 } },
  "at 400 % zoom": { viewport: { width: 320, height: 256 } },
  dark: { viewport: { width: 1024, height: 768 }, colorScheme: "dark" },
  "in forced colours": { viewport: { width: 1024, height: 768 }, forcedColors: "active" },
} as const;

export async function expectFine(page: Page, state: string) {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(told, `axe on ${state}`).toEqual([]);
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(excess, `sideways scrolling on ${state}`).toBe(0);
}

export async function jobWithQuestions(title = "Research Scientist") {
  const job = await createJob({ title });
  await db.insert(questions).values([
    { jobId: job.id, kind: "long_text", label: "Why do you want this?", isRequired: true, position: 0 },
    { jobId: job.id, kind: "choices", label: "Areas", options: ["Alignment", "Robustness"], position: 1 },
    { jobId: job.id, kind: "yes_no", label: "Sponsorship", help: "For the US.", position: 2 },
    { jobId: job.id, kind: "number", label: "Years", position: 3 },
    { jobId: job.id, kind: "date", label: "Earliest start", position: 4 },
    { jobId: job.id, kind: "link", label: "A demo of yours", position: 5 },
    { jobId: job.id, kind: "file", label: "A writing sample", position: 6 },
  ]);
  return job;
}

export const resume = async () => ({
  name: "cv.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist", "amara@candidate.example"])),
});
