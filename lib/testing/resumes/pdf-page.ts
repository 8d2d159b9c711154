import PDFDocument from "pdfkit";
import { type FontFamily, fontForNativeName, registerFamily } from "@/db/seed/resume/resume-fonts";

type Style = {
  size?: number;
  font?: "regular" | "bold" | "italic";
  align?: "left" | "center" | "right";
  link?: string;
  width?: number;
  color?: string;
  spacing?: number;
  /** Of a script with a font of its own. */
  native?: boolean;
};

/** A small pen for drawing résumés as people's programs do. */
export class PdfPage {
  readonly document: PDFKit.PDFDocument;
  x = 60;

  constructor(family: FontFamily = "serif", info: { Title?: string; Author?: string } = {}) {
    this.document = new PDFDocument({
      size: "A4",
      margins: { top: 50, bottom: 30, left: 60, right: 60 },
      info,
    });
    registerFamily(this.document, family);
    this.document.y = 50;
  }

  get y(): number {
    return this.document.y;
  }

  set y(value: number) {
    this.document.y = value;
  }

  text(text: string, style: Style = {}): this {
    this.choose(text, style);
    const { align, link, width = 535 - this.x, spacing } = style;
    this.document.text(text, this.x, this.y, {
      align,
      link,
      width,
      characterSpacing: spacing,
      features: style.native ? [] : undefined,
    });
    return this;
  }

  /** At a place of its own; the line goes on below where it was. */
  at(x: number, y: number, text: string, style: Style = {}): this {
    const before = this.y;
    this.choose(text, style);
    this.document.text(text, x, y, {
      lineBreak: false,
      link: style.link,
      characterSpacing: style.spacing,
      features: style.native ? [] : undefined,
    });
    this.y = before;
    return this;
  }

  heading(text: string, size = 13): this {
    return this.gap(10).text(text, { size, font: "bold" }).gap(2);
  }

  gap(points: number): this {
    this.y += points;
    return this;
  }

  /** An icon as a drawing, which leads somewhere and says nothing. */
  icon(x: number, y: number, link: string): this {
    this.document.rect(x, y, 10, 10).fill("#336699").link(x, y, 10, 10, link);
    return this;
  }

  page(): this {
    this.document.addPage();
    this.y = 50;
    return this;
  }

  bytes(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    return new Promise((resolve) => {
      this.document.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.document.on("end", () => resolve(Buffer.concat(chunks)));
      this.document.end();
    });
  }

  private choose(text: string, { size = 10, font = "regular", color = "#000000", native }: Style) {
    this.document.font(font).fontSize(size).fillColor(color);
    const file = native ? fontForNativeName(text) : undefined;
    if (file) this.document.font(file);
  }
}
