import localFont from "next/font/local";

// Apart from the sans, so that only the surface that shows the serif preloads it.

const sourceSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-serif-latin",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
  declarations: [
    { prop: "unicode-range", value: "U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122" },
  ],
});

const sourceSerifExt = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  variable: "--font-serif-ext",
  weight: "200 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0100-0130, U+0132-0151, U+0154-02AF, U+1E00-1E9F, U+1EF2-1EFF" },
  ],
});

/** On the careers surface alone. */
export const serifVariables = `${sourceSerif.variable} ${sourceSerifExt.variable}`;
