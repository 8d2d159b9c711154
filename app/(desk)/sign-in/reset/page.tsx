import type { Metadata } from "next";
import { AuthFrame } from "@/components/auth/auth-frame";
import { ResetPasswordForm } from "@/components/auth/reset-password-form";
import { TextLink } from "@/components/ui/text-link";

// The address carries a secret: no page that is opened from here may learn it.
export const metadata: Metadata = {
  title: "Choose a password",
  robots: { index: false },
  referrer: "no-referrer",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <AuthFrame title="Choose a password">
      <ResetPasswordForm token={typeof token === "string" ? token : ""} />
      <p>
        <TextLink href="/sign-in/forgot" className="text-sm">
          Ask for a new link
        </TextLink>
      </p>
    </AuthFrame>
  );
}
