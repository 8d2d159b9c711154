import "server-only";
import { type FontStyle, fontForNativeName, isEuropean } from "./resume-fonts";
import type { ResumePublication } from "./resume-profile";

export type TextStyle = {
  font?: FontStyle;
  size?: number;
  color?: string;
  align?: "left" | "center" | "right";
  /** Space below, in points. */
  after?: number;
  /** Makes the text smaller rather than breaking a word that is wider than the column. */
  fit?: boolean;
};

type Piece = { text: string; font: FontStyle };

/** A column on the page that text flows down, over as many pages as it takes. */
export class Sheet {
  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly x: number,
    readonly width: number,
    readonly base: { size: number; ink: string; soft: string; accent: string; lineGap: number },
  ) {}

  get right(): number {
    return this.x + this.width;
  }

  get y(): number {
    return this.document.y;
  }

  set y(value: number) {
    this.document.y = value;
  }

  /** The same page, another column. */
  column(x: number, width: number): Sheet {
    return new Sheet(this.document, x, width, this.base);
  }

  write(text: string, style: TextStyle = {}): void {
    this.choose(style);
    if (style.fit) this.shrinkToFit(text, style.size ?? this.base.size);
    this.document.text(text, this.x, this.y, {
      width: this.width,
      align: style.align,
      lineGap: this.base.lineGap,
    });
    this.y += style.after ?? 0;
  }

  /** One text on the left, one on the right, on one line. */
  writeSides(left: string, right: string, style: TextStyle = {}, rightStyle: TextStyle = {}): void {
    const top = this.y;
    this.choose(rightStyle);
    const rightWidth = this.document.widthOfString(right);
    this.column(this.x, this.width - rightWidth - 12).write(left, style);
    const bottom = this.y;
    this.choose(rightStyle);
    this.document.text(right, this.right - rightWidth, top, { lineBreak: false });
    this.y = bottom;
  }

  /** Text in several fonts that wraps as one paragraph. */
  writePieces(pieces: Piece[], style: TextStyle = {}): void {
    pieces.forEach(({ text, font }, index) => {
      this.choose({ ...style, font });
      const options = { width: this.width, lineGap: this.base.lineGap, continued: index < pieces.length - 1 };
      if (index === 0) this.document.text(text, this.x, this.y, options);
      else this.document.text(text, options);
    });
    this.y += style.after ?? 0;
  }

  bullets(points: string[], style: TextStyle = {}): void {
    const indent = 11;
    for (const point of points) {
      this.keep(this.base.size * 2);
      const top = this.y;
      this.choose(style);
      this.document.text("•", this.x, top, { lineBreak: false });
      this.y = top;
      this.column(this.x + indent, this.width - indent).write(point, { after: 1, ...style });
    }
  }

  /** Authors with the person's own name in bold, title, venue in italics. */
  publication(entry: ResumePublication, ownName: string, style: TextStyle = {}): void {
    this.keep(this.base.size * 3);
    const authors = entry.authors.flatMap((author, index): Piece[] => [
      { text: author, font: author === ownName ? "bold" : "regular" },
      { text: index < entry.authors.length - 1 ? ", " : ". ", font: "regular" },
    ]);
    const note = entry.note ? ` ${entry.note}.` : "";
    this.writePieces(
      [
        ...authors,
        { text: `${entry.title}. `, font: "regular" },
        { text: entry.venue, font: "italic" },
        { text: `, ${entry.year}.${note}`, font: "regular" },
      ],
      { after: 3, ...style },
    );
  }

  /** The name in its own script, on one line; nothing where no font of ours has it. */
  nativeName(name: string, style: TextStyle = {}): void {
    const file = isEuropean(name) ? undefined : fontForNativeName(name);
    if (!file && !isEuropean(name)) return;
    this.choose(style);
    if (file) this.document.font(file);
    // Without a list of features, words are laid out one by one, which puts right-to-left ones in wrong order.
    const options = { lineBreak: false, features: [] };
    const width = this.document.widthOfString(name, options);
    const free = this.width - width;
    const shift = style.align === "center" ? free / 2 : style.align === "right" ? free : 0;
    const top = this.y;
    this.document.text(name, this.x + shift, top, options);
    this.y = top + (style.size ?? this.base.size) * 1.5 + (style.after ?? 0);
  }

  rule(color: string, thickness = 0.6): void {
    this.document.moveTo(this.x, this.y).lineTo(this.right, this.y).lineWidth(thickness).stroke(color);
  }

  /** Goes to the next page unless this much fits on this one. */
  keep(height: number): void {
    const { page } = this.document;
    if (this.y + height > page.height - page.margins.bottom) this.document.addPage();
  }

  private shrinkToFit(text: string, size: number): void {
    const widths = text.split(/(?<=[\s-])/).map((word) => this.document.widthOfString(word.trim()));
    const widest = Math.max(...widths);
    if (widest > this.width) this.document.fontSize((size * this.width) / widest - 0.1);
  }

  private choose({ font = "regular", size = this.base.size, color = this.base.ink }: TextStyle): void {
    this.document.font(font).fontSize(size).fillColor(color);
  }
}
