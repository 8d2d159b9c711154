import type { Metadata } from "next";
import { AuthFrame } from "@/components/auth/auth-frame";
import { ForgotPasswordForm } from "@/components/auth/forgot-password-form";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Forgotten password", robots: { index: false } };

export default function ForgotPasswordPage() {
  return (
    <AuthFrame title="Forgotten password">
      <ForgotPasswordForm />
      <p>
        <TextLink href="/sign-in" className="text-sm">
          Back to sign in
        </TextLink>
      </p>
    </AuthFrame>
  );
}
