import type { Viewport } from "next";

/** The same for both surfaces, each of which has a document of its own. */
export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1a" },
  ],
};
