import { z } from "zod";

const passwordMaxLength = 200;

const email = z
  .string("Enter your e-mail address.")
  .trim()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Enter an e-mail address like name@example.org."));

const newPassword = z
  .string("Choose a password.")
  .min(12, "Use at least 12 characters; a short sentence is good.")
  .max(passwordMaxLength, "Use at most 200 characters.");

export const signInInput = z.object({
  email,
  password: z
    .string("Enter your password.")
    .min(1, "Enter your password.")
    .max(passwordMaxLength, "That is longer than any password here."),
  callbackUrl: z.string().max(2_000).optional(),
});

export const requestPasswordResetInput = z.object({ email });

export const setPasswordInput = z.object({ token: z.string().min(20).max(100), password: newPassword });

export type SignInInput = z.output<typeof signInInput>;
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetInput>;
export type SetPasswordInput = z.output<typeof setPasswordInput>;
