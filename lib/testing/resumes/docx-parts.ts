import { makeZip } from "@/db/seed/resume/make-zip";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A paragraph; points say how large. */
export function line(text: string, points?: number): string {
  const size = points ? `<w:rPr><w:b/><w:sz w:val="${points * 2}"/></w:rPr>` : "";
  const runs = text
    .split("\t")
    .map((part) => `<w:r>${size}<w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`);
  return `<w:p>${runs.join("<w:r><w:tab/></w:r>")}</w:p>`;
}

/** Spell checkers and editors part a word into several runs. */
export function brokenLine(...parts: string[]): string {
  return `<w:p>${parts.map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`).join("")}</w:p>`;
}

export function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
}

/** Words that lead somewhere: the address stands in the part's relations. */
export function link(text: string, id: string): string {
  return `<w:p><w:hyperlink r:id="${id}"><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:hyperlink></w:p>`;
}

export function fieldLink(text: string, address: string): string {
  return `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${escaped(text)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

export function table(rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** As Word writes it: once for itself, once for older programs. */
export function textBox(content: string): string {
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

type Parts = {
  body: string;
  header?: string;
  footer?: string;
  links?: Record<string, string>;
  creator?: string;
};

export function makeDocument({ body, header, footer, links = {}, creator }: Parts): Uint8Array {
  const relation = ([id, target]: [string, string]) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`;
  const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(links).map(relation).join("")}</Relationships>`;
  const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const main = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const parts: Record<string, string | undefined> = {
    "[Content_Types].xml": types,
    "_rels/.rels": main,
    "word/document.xml": `${xml}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations,
    "word/header1.xml": header && `${xml}<w:hdr ${namespaces}>${header}</w:hdr>`,
    "word/_rels/header1.xml.rels": header && relations,
    "word/footer1.xml": footer && `${xml}<w:ftr ${namespaces}>${footer}</w:ftr>`,
    "docProps/core.xml":
      creator &&
      `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escaped(creator)}</dc:creator></cp:coreProperties>`,
  };
  return makeZip(
    Object.entries(parts).flatMap(([name, text]) => (text ? [{ name, bytes: Buffer.from(text) }] : [])),
  );
}

/** What follows the contacts, with other people in it. */
export const wordBody = [
  heading("Education"),
  line("PhD in Computer Science, Riverside Technical University\t2019–2024"),
  line("Advisor: Prof. Helen Marchetti, h.marchetti@rtu.example"),
  heading("Experience"),
  line("Research engineer, Northern Lab, Oslo, Norway (www.northernlab.example)\t2024–present"),
  heading("Publications"),
  line(
    "P. Lindgren, Q. Osei. Probing, revisited. ICML 2022. https://github.com/northernlab/probing, p.lindgren@northernlab.example",
  ),
  heading("References"),
  line(
    "Dr. Samuel Whitaker, sam.whitaker@acme.example, +1 415 555 2671, https://orcid.org/0000-0001-5109-3700",
  ),
].join("");
