import { describe, expect, test } from "vitest";
import { makeDocx, paragraph } from "@/db/seed/resume/docx";
import { makeZip } from "@/db/seed/resume/make-zip";
import { makeDocxBomb, makePdf, makePdfBomb } from "@/lib/testing/make-files";
import { detectDocumentType } from "./detect-document-type";
import { docxType, maxResumeBytes } from "./schemas";

const text = (value: string) => new TextEncoder().encode(value);
const compoundFile = (entry: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1024),
    Buffer.from(entry, "utf16le"),
    Buffer.alloc(512),
  ]);

describe("taken are", () => {
  test("PDFs, also with something before them, restricted by an owner's password, or 10 MB large", async () => {
    const pdf = await makePdf(["Amara Okonkwo-Lindqvist"]);
    expect(await detectDocumentType(pdf)).toBe("application/pdf");
    expect(await detectDocumentType(Buffer.concat([text("\r\n\r\n"), pdf]))).toBe("application/pdf");
    expect(await detectDocumentType(await makePdf(["a"], { ownerPassword: "owner" }))).toBe(
      "application/pdf",
    );
    const large = Buffer.concat([pdf, Buffer.alloc(maxResumeBytes - pdf.length)]);
    expect(await detectDocumentType(large)).toBe("application/pdf");
  });

  test("Word documents", async () => {
    expect(await detectDocumentType(makeDocx(paragraph("Résumé 🧪")))).toBe(docxType);
  });

  test("bombs, quickly and unopened: the worker's child will find out", async () => {
    const bombs = [makePdfBomb(200), makeDocxBomb(200)];
    const before = process.memoryUsage().rss;
    const started = performance.now();
    for (const bomb of bombs) await detectDocumentType(bomb);
    expect(performance.now() - started).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
  });
});

describe("refused with a sentence for the field are", () => {
  const refused: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ["an empty file", () => new Uint8Array(), /empty/],
    ["a file above 10 MB", () => new Uint8Array(maxResumeBytes + 1), /larger than 10 MB/],
    ["a text", () => text("%PD: not a PDF 🧪"), /neither/],
    ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /neither/],
    ["another ZIP", () => makeZip([{ name: "résumé 🧪.pdf", bytes: text("%PDF-1.7") }]), /neither/],
    ["a spreadsheet", () => officeFile("spreadsheetml.sheet"), /neither/],
    ["a Word document with macros", () => officeFile("vnd.ms-word.document.macroEnabled"), /neither/],
    ["a PDF with a password", () => makePdf(["a"], { userPassword: "secret" }), /password/],
    [
      "a PDF with a modern password",
      () => makePdf(["a"], { userPassword: "s", pdfVersion: "1.7ext3" }),
      /password/,
    ],
    ["a PDF cut off before its end", async () => (await makePdf(["a"])).slice(0, -200), /damaged/],
    ["a name without a body", () => text("%PDF-1.7\n%%EOF"), /damaged/],
    ["an encrypted Word document", () => compoundFile("EncryptedPackage"), /password/],
    ["an old Word document", () => compoundFile("WordDocument"), /older Word/],
    ["an old spreadsheet", () => compoundFile("Workbook"), /neither/],
  ];

  test.each(refused)("%s", async (_, make, sentence) => {
    const error = await detectDocumentType(await make()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "invalid",
      fieldErrors: { resume: [expect.stringMatching(sentence)] },
    });
  });
});

test("a PDF with a password is refused also while many others are checked", async () => {
  const pdf = await makePdf(["a"], { userPassword: "secret" });
  const errors = await Promise.all(
    Array.from({ length: 40 }, () => detectDocumentType(pdf).catch((thrown: unknown) => thrown)),
  );
  for (const error of errors) expect(error).toMatchObject({ code: "invalid" });
});

test("an encrypted PDF that no look at its bytes can judge waits for its turn to be opened", async () => {
  const pdf = Buffer.from(await makePdf(["a"], { userPassword: "secret" })).toString("latin1");
  const odd = Buffer.from(pdf.replace("/Filter /Standard", "/Filter /Stondard"), "latin1");
  const checks = Array.from({ length: 6 }, () => detectDocumentType(odd).catch((thrown: unknown) => thrown));
  for (const error of await Promise.all(checks)) expect(error).toMatchObject({ code: "invalid" });
});

function officeFile(kind: string): Uint8Array {
  const prefix = kind.startsWith("vnd.") ? "application/" : "application/vnd.openxmlformats-officedocument.";
  const types = `<Types><Override PartName="/main.xml" ContentType="${prefix}${kind}.main+xml"/></Types>`;
  return makeZip([{ name: "[Content_Types].xml", bytes: text(types) }]);
}
