"use server";

import { redirect } from "next/navigation";
import { type ActionResult, publicAction } from "@/lib/action";
import { requestPasswordReset } from "./request-password-reset";
import { safeCallbackUrl } from "./safe-callback-url";
import { requestPasswordResetInput, setPasswordInput, signInInput } from "./schemas";
import { endSession, startSession } from "./session";
import { setPassword } from "./set-password";
import { signIn } from "./sign-in";

export async function signInAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(signInInput, async (visitor, input): Promise<never> => {
    const { userId, sessionNumber } = await signIn(visitor, input);
    await startSession(userId, sessionNumber);
    redirect(safeCallbackUrl(input.callbackUrl));
  })(previous, form);
}

export async function requestPasswordResetAction(
  previous: ActionResult<{ email: string }> | null,
  form: FormData,
): Promise<ActionResult<{ email: string }>> {
  return publicAction(requestPasswordResetInput, requestPasswordReset)(previous, form);
}

export async function setPasswordAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(setPasswordInput, async (visitor, input): Promise<never> => {
    const { userId, sessionNumber } = await setPassword(visitor, input);
    await startSession(userId, sessionNumber);
    redirect("/desk");
  })(previous, form);
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/sign-in");
}
