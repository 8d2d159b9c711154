import "server-only";
import { describeResume } from "./describe-resume";
import { makeZip } from "./make-zip";
import type { ResumeProfile } from "./resume-profile";

/** The same résumé as a Word document: headings, paragraphs and lists, no styling beyond that. */
export function renderResumeDocx(profile: ResumeProfile): Uint8Array {
  const paragraphs = describeResume(profile).map(({ kind, text }) => paragraph(text, styles[kind]));
  return makeDocx(paragraphs.join(""));
}

/** The smallest package that Word, LibreOffice and mammoth all open, around the given body. */
export function makeDocx(body: string): Uint8Array {
  const document = `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return makeZip(
    Object.entries({
      "[Content_Types].xml": contentTypes,
      "_rels/.rels": relations,
      "word/document.xml": document,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );
}

export function paragraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

const styles = { name: "Title", heading: "Heading1", line: undefined, item: "ListParagraph" } as const;
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
