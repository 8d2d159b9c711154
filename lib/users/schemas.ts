import { z } from "zod";
import { type Role, roles } from "@/lib/auth/viewer";
import { requiredLine } from "@/lib/staff-text";

const role = z.enum(roles, "Choose a role.");

export const inviteUserInput = z.object({
  name: requiredLine("a name", 200),
  email: z
    .string("Enter an e-mail address.")
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("Enter an e-mail address like name@example.org.")),
  role,
});

export const changeRoleInput = z.object({ userId: z.uuid(), role });

export const userInput = z.object({ userId: z.uuid() });

export const changePasswordInput = z.object({
  currentPassword: z
    .string("Enter your current password.")
    .min(1, "Enter your current password.")
    .max(200, "That is longer than any password here."),
  newPassword: z
    .string("Choose a password.")
    .min(12, "Use at least 12 characters; a short sentence is good.")
    .max(200, "Use at most 200 characters."),
});

export type InviteUserInput = z.output<typeof inviteUserInput>;
export type ChangeRoleInput = z.output<typeof changeRoleInput>;
export type UserInput = z.output<typeof userInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** `invited` has not chosen a password yet. */
export type UserState = "active" | "invited" | "disabled";

export type UserView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: UserState;
  isDemo: boolean;
  createdAt: string;
};

/** `link` is there when no mail will bring it: no mail server, or an address nothing is mailed to. */
export type InvitationView = { name: string; email: string; link: string | null };
