import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { type Item, joinItems } from "./join-items.ts";
import type { Document, Passage } from "./passage.ts";

/** Contact details stand at the beginning, or in a section of their own at the end. */
const maxPages = 4;
const maxItemsPerPage = 8_000;

/** The passages of a PDF with their places, sizes and links. */
export async function readPdf(pdf: PDFDocumentProxy): Promise<Document> {
  const passages: Passage[] = [];
  for (const number of pagesToRead(pdf.numPages)) {
    const page = await pdf.getPage(number);
    passages.push(...(await readPage(page, number)));
    page.cleanup();
  }
  return { passages, metadata: await readMetadata(pdf) };
}

function pagesToRead(count: number): number[] {
  const first = Array.from({ length: Math.min(count, maxPages - 1) }, (_, index) => index + 1);
  return count > first.length ? [...first, count] : first;
}

async function readMetadata(pdf: PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata();
  const said: Record<string, unknown> = { ...info };
  return [said.Title, said.Author].filter((value) => typeof value === "string").join(" | ");
}

async function readPage(page: PDFPageProxy, number: number): Promise<Passage[]> {
  const { width, height } = page.getViewport({ scale: 1 });
  const lines = joinItems((await readItems(page, height)).slice(0, maxItemsPerPage));
  const passages = lines.map(
    (line): Passage => ({
      ...line,
      page: number,
      links: [],
      isMargin: line.y < 0.05 * height || line.y > 0.92 * height,
      isNearTop: number === 1 && line.y < 0.42 * height,
    }),
  );
  for (const { url, rect } of await readLinks(page)) {
    const [x = 0, top = 0, right = 0, bottom = 0] = [
      rect[0],
      height - (rect[3] ?? 0),
      rect[2],
      height - (rect[1] ?? 0),
    ];
    const under = passages.find(
      (line) =>
        line.y > top && line.y - line.size * 0.8 < bottom && line.x < right && line.right > x && line.text,
    );
    if (under) under.links.push(url);
    else passages.push(bareLink(url, { x, right, y: bottom, page: number, width, height }));
  }
  return passages;
}

type Place = { x: number; right: number; y: number; page: number; width: number; height: number };

/** An icon that is drawn and not written, and leads somewhere. */
function bareLink(url: string, { x, right, y, page, height }: Place): Passage {
  const isNearTop = page === 1 && y < 0.42 * height;
  const isMargin = y < 0.05 * height || y > 0.92 * height;
  return { text: "", size: 0, page, x, y, right, links: [url], isMargin, isNearTop };
}

async function readItems(page: PDFPageProxy, height: number): Promise<Item[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [, slant = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const size = Math.hypot(c, d) || item.height;
    if (size === 0 || Math.abs(slant) > size / 2) return [];
    return { text: item.str, x, y: height - y, width: item.width, size, font: item.fontName };
  });
}

async function readLinks(page: PDFPageProxy): Promise<{ url: string; rect: number[] }[]> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const target = url ?? unsafeUrl;
    if (subtype !== "Link" || typeof target !== "string" || !Array.isArray(rect)) return [];
    return { url: target.slice(0, 500), rect: rect.map(Number) };
  });
}
