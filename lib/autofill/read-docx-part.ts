import { cleanText } from "./clean-text.ts";
import type { Passage } from "./passage.ts";
import { attribute, readXml, type XmlEvent } from "./read-xml.ts";

type Line = Pick<Passage, "text" | "size" | "x" | "y" | "right" | "links">;
type Known = { links: Map<string, string>; styles: Map<string, number> };
type Paragraph = { text: string; size: number; style: string; links: string[]; runSize: number };
type Table = { top: number; bottom: number; column: number; x: number };

const lineHeight = 14;
const columnWidth = 200;
/** Styles that are large in every Word, also where the file does not say so. */
const largeStyles: Record<string, number> = { Title: 28, Heading1: 16, Heading2: 13, Subtitle: 12 };

/** One part of a Word document, line by line; cells stand beside each other, so that columns are columns. */
export function readDocxPart(xml: string, known: Known): Line[] {
  const reader = new PartReader(known);
  for (const event of readXml(xml)) reader.take(event);
  return reader.lines;
}

class PartReader {
  readonly lines: Line[] = [];
  readonly #known: Known;
  /** A text box stands within a paragraph, a table within a cell: the innermost is the last. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #y = 0;
  #skipping = 0;
  #inside = "";

  constructor(known: Known) {
    this.#known = known;
  }

  take(event: XmlEvent) {
    if (this.#skip(event)) return;
    if (event.kind === "open") {
      this.#inside = event.name;
      this.#open(event.name, event.attributes);
      if (event.isEmpty) this.#close(event.name);
    } else if (event.kind === "close") {
      this.#inside = "";
      this.#close(event.name);
    } else this.#text(event.text);
  }

  /** Word writes a drawing twice, the second time for older programs. */
  #skip(event: XmlEvent): boolean {
    if (event.kind !== "text" && /^(mc:Fallback|w:del)$/.test(event.name)) {
      if (event.kind === "open") this.#skipping += event.isEmpty ? 0 : 1;
      else this.#skipping--;
      return true;
    }
    return this.#skipping > 0;
  }

  #open(name: string, attributes: string) {
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    if (name === "w:p") this.#paragraphs.push({ text: "", size: 0, style: "", links: [], runSize: 0 });
    else if (name === "w:tbl")
      this.#tables.push({ top: this.#y, bottom: this.#y, column: 0, x: table ? this.#x : 0 });
    else if (name === "w:tr" && table) Object.assign(table, { top: this.#y, bottom: this.#y, column: 0 });
    else if (name === "w:tc" && table) this.#y = table.top;
    else if (name === "w:hyperlink" || name === "a:hlinkClick") {
      const target = this.#known.links.get(attribute(attributes, "r:id") ?? "");
      if (target) paragraph?.links.push(target);
    } else if (name === "w:pStyle" && paragraph) paragraph.style = attribute(attributes, "w:val") ?? "";
    else if (name === "w:r" && paragraph) paragraph.runSize = 0;
    else if (name === "w:sz" && paragraph)
      paragraph.runSize = Number(attribute(attributes, "w:val")) / 2 || 0;
    else if (name === "w:tab" && paragraph && paragraph.text !== "") paragraph.text += "\t";
    else if ((name === "w:br" || name === "w:cr") && paragraph) paragraph.text += "\n";
    else if (name === "w:sym" && paragraph) paragraph.text += " | ";
    else if (name === "w:noBreakHyphen" && paragraph) paragraph.text += "-";
  }

  #close(name: string) {
    const table = this.#tables.at(-1);
    if (name === "w:p") this.#end(this.#paragraphs.pop());
    else if (name === "w:tc" && table) {
      table.bottom = Math.max(table.bottom, this.#y);
      table.column++;
    } else if (name === "w:tr" && table) this.#y = table.bottom;
    else if (name === "w:tbl") this.#tables.pop();
  }

  #text(text: string) {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (this.#inside === "w:instrText") {
      const target = /HYPERLINK\s+"([^"]+)"/.exec(text)?.[1];
      if (target) paragraph.links.push(target);
    } else if (this.#inside === "w:t") {
      paragraph.text += text;
      if (text.trim()) paragraph.size = Math.max(paragraph.size, paragraph.runSize);
    }
  }

  #end(paragraph: Paragraph | undefined) {
    if (!paragraph || (paragraph.text.trim() === "" && paragraph.links.length === 0)) return;
    const { styles } = this.#known;
    const { style, links } = paragraph;
    const size = paragraph.size || (styles.get(style) ?? largeStyles[style] ?? styles.get("") ?? 11);
    for (const [row, text] of paragraph.text.split("\n").entries()) {
      this.#y += lineHeight;
      let x = this.#x;
      for (const part of text.split(/\t+/)) {
        const right = x + part.length * size * 0.5;
        this.lines.push({
          text: cleanText(part).trim(),
          size,
          x,
          y: this.#y,
          right,
          links: row === 0 ? links : [],
        });
        x = right + columnWidth;
      }
    }
  }

  get #x(): number {
    const table = this.#tables.at(-1);
    return table ? table.x + table.column * columnWidth : 0;
  }
}
