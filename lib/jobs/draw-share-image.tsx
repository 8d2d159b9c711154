import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";

export const shareImageSize = { width: 1200, height: 630 };

type ShareImage = { title: string; organisation: string; facts: string };

/** The picture of a shared link, in the site's own paper, ink and serif. */
export async function drawShareImage({ title, organisation, facts }: ShareImage): Promise<ImageResponse> {
  return new ImageResponse(
    <div style={sheet}>
      <div style={{ display: "flex", fontSize: 34, color: "#5e5d59" }}>{drawable(organisation)}</div>
      <div style={{ display: "flex", flexDirection: "column", gap: 28 }}>
        <div style={{ fontSize: sizeOf(title), fontWeight: 600, lineHeight: 1.1 }}>{drawable(title)}</div>
        <div style={{ fontSize: 34, color: "#5e5d59" }}>{drawable(facts)}</div>
      </div>
      <div style={{ display: "flex", width: 120, height: 8, background: "#b5532f" }} />
    </div>,
    { ...shareImageSize, fonts: await fonts(), headers: { "cache-control": "public, max-age=300" } },
  );
}

const sheet = {
  display: "flex",
  flexDirection: "column",
  justifyContent: "space-between",
  width: "100%",
  height: "100%",
  padding: 80,
  background: "#faf9f5",
  color: "#141413",
  fontFamily: "Source Serif",
} as const;

function sizeOf(title: string): number {
  return title.length > 60 ? 56 : title.length > 30 ? 72 : 92;
}

/** For a letter our fonts lack, the drawing library would ask a server on the internet for another font. */
function drawable(text: string): string {
  const known = text.normalize("NFC").replace(/[^\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u20ac]/gu, "");
  return known.length > 160 ? `${known.slice(0, 159)}…` : known;
}

function fonts() {
  const files = ["latin-400", "latin-600", "latin-ext-400", "latin-ext-600"];
  return Promise.all(
    files.map(async (file) => ({
      name: "Source Serif",
      data: await readFile(join(process.cwd(), fontFolder, `source-serif-4-${file}-normal.woff`)),
      weight: file.endsWith("600") ? (600 as const) : (400 as const),
    })),
  );
}

const fontFolder = "node_modules/@fontsource/source-serif-4/files";
