import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { DeskProviders } from "@/components/desk/desk-providers";
import { themeCookie, toTheme } from "@/components/desk/theme";
import { ThemeRoot } from "@/components/desk/theme-root";
import { sansVariables } from "@/lib/fonts";
import "../globals.css";

export { viewport } from "../viewport";

export const metadata: Metadata = { title: { default: "Assay", template: "%s · Assay" } };

/** Staff pages, sign-in included: rendered for each request, with the theme of the cookie. In English. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  return (
    <html lang="en" className={sansVariables}>
      <body>
        <ThemeRoot initial={toTheme(cookieJar.get(themeCookie)?.value)}>
          <DeskProviders nonce={requestHeaders.get("x-nonce") ?? undefined}>{children}</DeskProviders>
        </ThemeRoot>
      </body>
    </html>
  );
}
