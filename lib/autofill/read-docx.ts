import { unzipSync } from "fflate";
import type { Document, Passage } from "./passage.ts";
import { readDocxPart } from "./read-docx-part.ts";
import { attribute, readXml } from "./read-xml.ts";

/** More than any résumé's text; what unpacks to more is not read. */
const maxPartBytes = 20_000_000;
const maxPassages = 3_000;

/** The passages of a Word document: head and foot of the page, the body with its tables and text boxes. */
export function readDocx(bytes: Uint8Array): Document {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^(word\/(document|header\d*|footer\d*|styles)\.xml|word\/_rels\/.*\.rels|docProps\/core\.xml)$/.test(
        name,
      ) && originalSize < maxPartBytes,
  });
  const textOf = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array());
  const styles = styleSizes(textOf("word/styles.xml"));
  const parts = Object.keys(files).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
  const passages = parts.toSorted(headFirst).flatMap((name, index): Passage[] => {
    const isBody = name === "word/document.xml";
    const links = targets(textOf(name.replace("word/", "word/_rels/").concat(".rels")));
    const lines = readDocxPart(textOf(name), { links, styles });
    const offset = isBody ? 0 : (index - 10) * 10_000;
    return lines.slice(0, maxPassages).map((line) => ({
      ...line,
      y: line.y + offset,
      page: 1,
      isMargin: !isBody,
      isNearTop: !isBody || line.y < linesNearTop * lineHeight,
    }));
  });
  return { passages, metadata: metadataOf(textOf("docProps/core.xml")) };
}

const lineHeight = 14;
const linesNearTop = 24;

/** Headers before the body, footers after it. */
function headFirst(a: string, b: string): number {
  const rank = (name: string) => (name.includes("header") ? 0 : name.includes("document") ? 1 : 2);
  return rank(a) - rank(b);
}

function targets(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const event of readXml(xml)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    const id = attribute(event.attributes, "Id");
    const target = attribute(event.attributes, "Target");
    if (id && target && /hyperlink$/.test(attribute(event.attributes, "Type") ?? "")) found.set(id, target);
  }
  return found;
}

/** Points by style; "" is the document's own. */
function styleSizes(xml: string): Map<string, number> {
  const sizes = new Map<string, number>();
  let style = "";
  for (const event of readXml(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "w:style") style = attribute(event.attributes, "w:styleId") ?? "?";
    if (event.name === "w:sz") sizes.set(style, Number(attribute(event.attributes, "w:val")) / 2 || 11);
  }
  return sizes;
}

function metadataOf(xml: string): string {
  const said: string[] = [];
  let name = "";
  for (const event of readXml(xml)) {
    if (event.kind === "open") name = event.name;
    else if (event.kind === "text" && /^(dc:title|dc:creator)$/.test(name)) said.push(event.text);
  }
  return said.join(" | ");
}
