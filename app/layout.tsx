import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sansVariables } from "@/lib/fonts";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Assay", template: "%s · Assay" } };

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={sansVariables}>
      <body>{children}</body>
    </html>
  );
}
