import { z } from "zod";
import { maxSlugLength } from "./slug-of";

/** Addresses of the desk that no job can have. */
const taken = ["new"];

export const slugInput = z
  .string("Enter an address, like research-scientist.")
  .trim()
  .max(maxSlugLength, `Use at most ${maxSlugLength} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, like research-scientist.")
  .refine((slug) => !taken.includes(slug), "This address is kept for Assay itself. Choose another one.");
