import "server-only";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { headers } from "next/headers";
import type { z } from "zod";
import { findViewer } from "@/lib/auth/session";
import type { Viewer, Visitor } from "@/lib/auth/viewer";
import type { AppErrorCode, FieldErrors } from "@/lib/errors";
import { defaultLocale, toLocale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import { messagesOf } from "@/lib/i18n/messages-of";
import { toAppError } from "@/lib/to-app-error";

export type ActionError = { code: AppErrorCode; message: string; fieldErrors?: FieldErrors };

/** `submission` is what conform needs to show the form again as it was typed. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; error: ActionError; submission?: SubmissionResult };

const signedOut: ActionError = { code: "forbidden", message: "You are signed out. Sign in and try again." };

export type Action<T> = (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

/** A server action over a rule for people with a session. It never throws an expected error. */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  rule: (viewer: Viewer, input: z.output<Schema>) => Promise<T>,
): Action<T> {
  return async (_, form) => {
    const viewer = await findViewer();
    // Before the input is looked at: whoever is signed out learns nothing of what would be valid.
    if (!viewer) return { ok: false, error: signedOut };
    return submit(schema, form, messagesOf(defaultLocale).refused, (input) => rule(viewer, input));
  };
}

/** The same for candidates and for those not signed in yet; in the language that the form names. */
export function publicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  rule: (visitor: Visitor, input: z.output<Schema>) => Promise<T>,
): Action<T> {
  return (_, form) => {
    const locale = toLocale(form instanceof FormData ? form.get("locale") : null);
    return submit(schema, form, messagesOf(locale).refused, async (input) =>
      rule(await currentVisitor(), input),
    );
  };
}

export async function currentVisitor(): Promise<Visitor> {
  return { ip: (await headers()).get("x-assay-client-ip") ?? "unknown" };
}

/** Never sent back with what was typed. */
const hideFields = ["password", "currentPassword", "newPassword"];

async function submit<Schema extends z.ZodType, T>(
  schema: Schema,
  form: FormData,
  words: Messages["refused"],
  run: (input: z.output<Schema>) => Promise<T>,
): Promise<ActionResult<T>> {
  const unreadable: ActionError = { code: "invalid", message: words.unreadable };
  // Anyone can call an action with anything; only a form is a form.
  if (!(form instanceof FormData)) return { ok: false, error: unreadable };
  const submission = readForm(schema, form);
  if (!submission) return { ok: false, error: unreadable };
  if (submission.status !== "success") {
    const error = { code: "invalid" as const, message: words.marked };
    return { ok: false, error, submission: submission.reply({ hideFields }) };
  }
  try {
    return { ok: true, data: await run(submission.value) };
  } catch (thrown) {
    const { code, fieldErrors, refusal, message: english } = toAppError(thrown);
    const message = refusal ? words[refusal] : english;
    const formErrors = fieldErrors ? undefined : [message];
    return {
      ok: false,
      error: { code, message, fieldErrors },
      submission: submission.reply({ fieldErrors: fieldErrors ?? {}, formErrors, hideFields }),
    };
  }
}

/** Null for a form whose own fields of the library (its intent and state) were tampered with: it throws there. */
function readForm<Schema extends z.ZodType>(schema: Schema, form: FormData) {
  try {
    return parseWithZod(form, { schema });
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
