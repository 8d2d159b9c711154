import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages as Catalogue } from "@/lib/i18n/messages";
import { emailSchema } from "./email-schema";

/** How long a link to one's own page works. */
export const candidateLinkDays = 90;

type Messages = { email: string; errors: Catalogue["apply"]["errors"] };

export function requestCandidateLinkInput({ email, errors }: Messages) {
  return z.object({ email: emailSchema(email, errors) });
}

export type RequestCandidateLinkInput = { email: string; locale?: Locale };

/** `name` is null for the decision, which each language has its word for; `at` is when it was reached. */
export type OwnStepView = { name: string | null; at: string | null; state: "done" | "current" | "coming" };

/** One application as its candidate sees it. */
export type OwnApplicationView = {
  id: string;
  reference: string;
  /** The language of title and location. */
  postingLocale: Locale;
  title: string;
  location: string;
  receivedAt: string;
  /** What they are told: a rejection only once its undo window is over. */
  status: "active" | "hired" | "rejected" | "withdrawn";
  stageName: string;
  endedAt: string | null;
  /** From Received to Decision, by public names. */
  steps: OwnStepView[];
  canWithdraw: boolean;
  /** Until when they can take their withdrawal back; null where there is nothing to take back. */
  takeBackUntil: string | null;
  /** What comes after the step it is in; null is the decision. */
  nextStep: string | null;
  /** Whether its job asks; never whether they answered. */
  asksSelfIdentification: boolean;
  /** By when they hear from us in this stage; null where nothing is promised. */
  promisedBy: string | null;
};
