import "server-only";
import { createHash } from "node:crypto";
import PDFDocument from "pdfkit";
import { academic } from "./layouts/academic";
import { band } from "./layouts/band";
import { compact } from "./layouts/compact";
import { latex } from "./layouts/latex";
import type { Layout } from "./layouts/layout";
import { publications } from "./layouts/publications";
import { sidebar } from "./layouts/sidebar";
import { registerFamily } from "./resume-fonts";
import { type ResumeLayout, type ResumeProfile, resumeLayouts } from "./resume-profile";

const layouts: Record<ResumeLayout, Layout> = { academic, sidebar, latex, band, compact, publications };

/** A PDF résumé as a person would have made it. The same profile is the same bytes, always. */
export async function renderResume(profile: ResumeProfile): Promise<Uint8Array> {
  const layout = layouts[profile.layout ?? layoutFor(profile.name)];
  const document = new PDFDocument({
    size: layout.pageSize,
    margins: layout.margins,
    bufferPages: true,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    info: {
      Title: `${profile.name}: curriculum vitae`,
      Author: profile.name,
      CreationDate: new Date("2026-01-05T09:00:00Z"),
    },
  });
  registerFamily(document, layout.family);
  layout.draw(document, profile);
  numberPages(document, profile.name, layout);
  return collect(document);
}

function layoutFor(name: string): ResumeLayout {
  const [byte = 0] = createHash("sha256").update(name).digest();
  return resumeLayouts[byte % resumeLayouts.length] ?? "academic";
}

function numberPages(document: PDFKit.PDFDocument, name: string, layout: Layout): void {
  const { count } = document.bufferedPageRange();
  if (!layout.footer || count < 2) return;
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    const { page } = document;
    const text = `${name} · ${index + 1} of ${count}`;
    document.font("regular").fontSize(8).fillColor("#777777");
    page.margins.bottom = 0;
    document.text(text, page.width - page.margins.right - document.widthOfString(text), page.height - 30, {
      lineBreak: false,
    });
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.end();
  });
}
