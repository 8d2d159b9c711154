import { z } from "zod";

const maxLength = 80;

/** A job's address made of its title: "Research Scientist, KI/ML" is `research-scientist-ki-ml`. */
export function slugOf(title: string): string {
  return title
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");
}

/** Addresses of the desk that no job can have. */
const taken = ["new"];

export const slugInput = z
  .string("Enter an address, like research-scientist.")
  .trim()
  .max(maxLength, `Use at most ${maxLength} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, like research-scientist.")
  .refine((slug) => !taken.includes(slug), "This address is kept for Assay itself. Choose another one.");
