"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { startSession } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { isDemoAddress } from "@/lib/mail/is-demo-address";
import { isMailConfigured } from "@/lib/mail/mail-transport";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { inviteAgain } from "./invite-again";
import { type Invitation, inviteUser } from "./invite-user";
import {
  changePasswordInput,
  changeRoleInput,
  type InvitationView,
  inviteUserInput,
  type UserView,
  userInput,
} from "./schemas";

type Result<T> = Promise<ActionResult<T>>;
type Previous<T> = ActionResult<T> | null;

export async function inviteUserAction(
  previous: Previous<InvitationView>,
  form: FormData,
): Result<InvitationView> {
  return action(inviteUserInput, (viewer, input) => shown(inviteUser(viewer, input)))(previous, form);
}

export async function inviteAgainAction(
  previous: Previous<InvitationView>,
  form: FormData,
): Result<InvitationView> {
  return action(userInput, (viewer, input) => shown(inviteAgain(viewer, input)))(previous, form);
}

export async function changeRoleAction(previous: Previous<UserView>, form: FormData): Result<UserView> {
  return action(changeRoleInput, (viewer, input) => thenReload(changeRole(viewer, input)))(previous, form);
}

export async function disableUserAction(previous: Previous<UserView>, form: FormData): Result<UserView> {
  return action(userInput, (viewer, input) => thenReload(disableUser(viewer, input)))(previous, form);
}

export async function enableUserAction(previous: Previous<UserView>, form: FormData): Result<UserView> {
  return action(userInput, (viewer, input) => thenReload(enableUser(viewer, input)))(previous, form);
}

export async function changePasswordAction(previous: Previous<null>, form: FormData): Result<null> {
  return action(changePasswordInput, keepSignedIn)(previous, form);
}

async function keepSignedIn(viewer: Viewer, input: Parameters<typeof changePassword>[1]): Promise<null> {
  const { userId, sessionNumber } = await changePassword(viewer, input);
  await startSession(userId, sessionNumber);
  return null;
}

/** The link itself goes to the browser only where no mail brings it. */
async function shown(invited: Promise<Invitation>): Promise<InvitationView> {
  const { name, email, link } = await thenReload(invited);
  const isMailed = isMailConfigured() && !isDemoAddress(email);
  return { name, email, link: isMailed ? null : link };
}

async function thenReload<T>(done: Promise<T>): Promise<T> {
  const result = await done;
  revalidatePath("/desk/settings/users");
  return result;
}
