import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { DeskProviders } from "@/components/desk/desk-providers";
import { themeCookie, toTheme } from "@/components/desk/theme";
import { ThemeRoot } from "@/components/desk/theme-root";

/** Staff pages, sign-in included: rendered for each request, with the theme of the cookie. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  return (
    <ThemeRoot initial={toTheme(cookieJar.get(themeCookie)?.value)}>
      <DeskProviders nonce={requestHeaders.get("x-nonce") ?? undefined}>{children}</DeskProviders>
    </ThemeRoot>
  );
}
