import { z } from "zod";
import { optionalLine, requiredLine } from "@/lib/staff-text";
import { employmentTypes } from "./job-words";

/** PostgreSQL's largest integer is a little more. */
const maxSalary = 2_000_000_000;

/** "250,000" and "250 000" are 250000; nothing is null. */
const salary = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value, context) => {
    const digits = String(value ?? "").replace(/[\s,'’]/g, "");
    if (digits === "") return null;
    if (/^\d{1,10}$/.test(digits) && Number(digits) <= maxSalary) return Number(digits);
    context.addIssue({ code: "custom", message: "Enter a whole amount a year, like 250,000." });
    return z.NEVER;
  });

const currency = z
  .string("Enter a currency, like USD.")
  .trim()
  .toUpperCase()
  .refine(
    (code) => Intl.supportedValuesOf("currency").includes(code),
    "Enter a currency's code, like USD or EUR.",
  );

/** What is said of a job in a few words; the same fields when it is made and when it is edited. */
export const jobFacts = {
  title: requiredLine("a title", 200),
  team: requiredLine("a team", 100),
  level: optionalLine(100),
  employmentType: z.enum(employmentTypes, "Choose a type."),
  salaryMin: salary,
  salaryMax: salary,
  salaryCurrency: currency,
  confidential: z.boolean().default(false),
};

type SalaryRange = { salaryMin: number | null; salaryMax: number | null };

export function checkSalaryOrder({ salaryMin, salaryMax }: SalaryRange, context: z.RefinementCtx): void {
  if (salaryMin === null || salaryMax === null || salaryMin <= salaryMax) return;
  const message = "The highest salary is below the lowest.";
  context.addIssue({ code: "custom", path: ["salaryMax"], message });
}
