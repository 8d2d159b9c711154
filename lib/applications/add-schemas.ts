import { z } from "zod";
import { parseOrcid } from "@/lib/candidates/orcid";
import { parseGithubAddress, parseWebAddress } from "@/lib/candidates/web-address";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { longText, optionalLine, requiredLine } from "@/lib/staff-text";
import { sources } from "./sources";

const short = 300;

function link(parse: (typed: string) => string | null, wrong: string) {
  return optionalLine(short).transform((typed, context) => {
    const address = typed === null ? null : parse(typed);
    if (typed !== null && address === null) context.addIssue({ code: "custom", message: wrong });
    return address;
  });
}

const wrongLink = "Enter a link like https://example.org/me.";

/** Who somebody is, as a colleague knows it. */
export const addPersonInput = z.object({
  fullName: requiredLine("a name", 200),
  email: z
    .string("Enter an e-mail address.")
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("Enter an e-mail address like name@example.org.")),
  phone: optionalLine(short),
  location: optionalLine(short),
  affiliation: optionalLine(short),
  googleScholar: link(parseWebAddress, wrongLink),
  orcid: link(parseOrcid, "Enter an ORCID iD like 0000-0002-1825-0097."),
  github: link(parseGithubAddress, wrongLink),
  website: link(parseWebAddress, wrongLink),
});

export const addApplicationInput = addPersonInput.extend({
  jobId: z.uuid(),
  /** Random, made with the page: the same form sent twice is one application. */
  submissionKey: z.uuid(),
  source: z.enum(sources, "Choose where they come from."),
  resume: z
    .custom<File>((value) => value instanceof File && (value.name !== "" || value.size > 0), {
      error: "Choose a résumé.",
      abort: true,
    })
    .refine((file) => file.size > 0, "This file is empty. Please choose another one.")
    .refine(
      (file) => file.size <= maxResumeBytes,
      "This file is larger than 10 MB. Please choose a smaller one.",
    ),
  note: longText(10_000),
  acknowledge: z.boolean().default(false),
});

export type AddApplicationInput = z.output<typeof addApplicationInput>;

/** `stands`: this person has an application for this job, and nothing was added. */
export type AddApplicationView = { outcome: "added" | "stands"; applicationId: string };
