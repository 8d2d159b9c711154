import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { makeZip } from "@/db/seed/resume/make-zip";

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF with one page for each text; options may set passwords. */
export function makePdf(pages: string[], options: PdfOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  for (const text of pages) document.addPage().fontSize(14).text(text);
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

/** A few kilobytes that unpack to the given number of megabytes of drawing operators. */
export function makePdfBomb(megabytes: number): Uint8Array {
  const drawing = Buffer.alloc(megabytes * 1024 * 1024, "0 0 m 9 9 l S ");
  const packed = deflateSync(deflateSync(drawing, { level: 9 }), { level: 9 });
  return onePagePdf(packed, "/Filter [/FlateDecode /FlateDecode]", "");
}

/** Text as East Asian programs write it: codes whose meaning only the reader's own character maps know. */
export function makePdfWithCharacterMap(text: string): Uint8Array {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  const font =
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts " +
    "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo " +
    "<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> " +
    "/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>] >>";
  const drawing = Buffer.from(`BT /F 18 Tf 20 700 Td <${codes}> Tj ET`);
  return onePagePdf(drawing, "", `/Resources << /Font << /F ${font} >> >>`);
}

function onePagePdf(drawing: Uint8Array, filter: string, resources: string): Uint8Array {
  const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ${resources}`;
  return Buffer.concat([
    Buffer.from(
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" +
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n" +
        `3 0 obj\n<< ${page} >>\nendobj\n` +
        `4 0 obj\n<< /Length ${drawing.length} ${filter} >>\nstream\n`,
    ),
    drawing,
    Buffer.from("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n"),
  ]);
}

/** A Word document whose text unpacks to the given number of megabytes. */
export function makeDocxBomb(megabytes: number): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const text = Buffer.alloc(megabytes * 1024 * 1024, "<w:p><w:r><w:t>bomb</w:t></w:r></w:p>");
  return makeZip([
    { name: "[Content_Types].xml", bytes: Buffer.from(types) },
    { name: "word/document.xml", bytes: text },
  ]);
}
