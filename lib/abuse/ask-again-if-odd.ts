import "server-only";
import type { Visitor } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { perNetwork } from "@/lib/per-network";
import { rateLimit } from "@/lib/rate-limit";
import { ageOfForm } from "./form-stamp";

/** Less than any person needs, with everything filled in by their browser. */
const minimumMs = 3_000;

/** Up to here a network's forms may come as fast as they like: what is quick is odd only where there is a flood. */
const unhurried = perNetwork("apply-pace", 20, 3600, "");

/** Each form is asked about once. */
const questions = rateLimit("apply-again", 1, 24 * 3600, "");

export type FormSigns = {
  /** What stands in the field that people neither see nor reach. */
  trap: unknown;
  stamp: unknown;
  /** A draft opened by its link comes filled in. */
  isDraft: boolean;
  /** Which form it is: its key, or else its address. */
  form: string;
  locale: Locale;
};

/**
 * A form that looks like a program's comes back once with a word and all that was typed; sent again it is taken.
 * Nobody loses an application to an odd browser, and most programs never press twice.
 * @throws AppError `invalid`, once a form
 */
export async function askAgainIfOdd(visitor: Visitor, signs: FormSigns): Promise<void> {
  const sentence = await whatIsOdd(visitor, signs);
  if (sentence && (await isWithin(questions.take(signs.form)))) throw new AppError("invalid", sentence);
}

async function whatIsOdd(
  visitor: Visitor,
  { trap, stamp, isDraft, locale }: FormSigns,
): Promise<string | null> {
  const { trapped, tooQuick } = messagesOf(locale).apply.errors;
  const isUnhurried = await isWithin(unhurried.take(visitor.ip));
  if (trap !== undefined && trap !== "") return trapped;
  const age = ageOfForm(stamp);
  if (age === null) return tooQuick;
  return age < minimumMs && !isDraft && !isUnhurried ? tooQuick : null;
}

async function isWithin(counted: Promise<void>): Promise<boolean> {
  try {
    await counted;
    return true;
  } catch (refused) {
    if (refused instanceof AppError && refused.code === "limit") return false;
    throw refused;
  }
}
