import "server-only";
import { readFileSync } from "node:fs";
import { create } from "fontkit";

export type FontStyle = "regular" | "bold" | "italic";
export type FontFamily = "sans" | "serif";

const styles: FontStyle[] = ["regular", "bold", "italic"];

/** Parsed once for all résumés: parsing takes longer than drawing a page. */
const parsed = new Map<string, FontSource>();
type FontSource = PDFKit.Mixins.PDFFontSource;

/** Makes a family known to the document as `regular`, `bold` and `italic`. */
export function registerFamily(document: PDFKit.PDFDocument, family: FontFamily): void {
  for (const style of styles) document.registerFont(style, font(`${family}-${style}.ttf`));
}

/** The font file that can write a name in its own script, or undefined where we have none. */
export function fontForNativeName(name: string): FontSource | undefined {
  const script = scripts.find(({ pattern }) => pattern.test(name));
  return script ? font(`${script.file}.ttf`) : undefined;
}

/** Greek and Cyrillic names are written in the résumé's own font. */
export function isEuropean(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u.test(
    name,
  );
}

const scripts = [
  { file: "arabic", pattern: /^[\p{Script=Arabic}\p{Script=Inherited}\s]+$/u },
  { file: "hebrew", pattern: /^[\p{Script=Hebrew}\s'"-]+$/u },
  { file: "devanagari", pattern: /^[\p{Script=Devanagari}\p{Script=Inherited}\s]+$/u },
  { file: "names-kr", pattern: charactersOf("names-kr.txt") },
  { file: "names-sc", pattern: charactersOf("names-sc.txt") },
  { file: "names-jp", pattern: charactersOf("names-jp.txt") },
];

function charactersOf(file: string): RegExp {
  const characters = readFont(file).toString("utf8").replace(/\s/g, "");
  return new RegExp(`^[${characters}\\s]+$`, "u");
}

function font(file: string): FontSource {
  const known = parsed.get(file) ?? create(readFont(file));
  parsed.set(file, known);
  return known;
}

function readFont(file: string): Buffer {
  return readFileSync(new URL(`./fonts/${file}`, import.meta.url));
}
