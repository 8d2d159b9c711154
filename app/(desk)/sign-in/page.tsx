import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/auth/auth-frame";
import { SignInForm } from "@/components/auth/sign-in-form";
import { TextLink } from "@/components/ui/text-link";
import { safeCallbackUrl } from "@/lib/auth/safe-callback-url";
import { findViewer } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const asked = typeof callbackUrl === "string" ? callbackUrl : undefined;
  if (await findViewer()) redirect(safeCallbackUrl(asked));
  return (
    <AuthFrame title="Sign in">
      <SignInForm callbackUrl={asked} />
      <p>
        <TextLink href="/sign-in/forgot" className="text-sm">
          Forgotten your password?
        </TextLink>
      </p>
    </AuthFrame>
  );
}
