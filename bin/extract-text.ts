// The child that opens a stranger's file, so that no process of ours has to: bytes in on stdin, JSON out.
// lib/documents/run-extraction.ts starts it and kills it. Node runs it as it is: no aliases, erasable types only.
import { writeSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Document } from "../lib/autofill/passage.ts";

const maxCharacters = 1_000_000;
const task = process.argv[2];

/** Where pdf.js finds what a file leaves to the reader: character maps above all, for East Asian text. */
const folderOf = (name: string) =>
  fileURLToPath(new URL(`../node_modules/pdfjs-dist/${name}/`, import.meta.url));

try {
  const bytes = new Uint8Array(await buffer(process.stdin));
  answer({ state: "done", text: (await readText(bytes)).slice(0, maxCharacters) });
} catch (error) {
  const needsPassword = error instanceof Error && error.name === "PasswordException";
  answer({ state: "unreadable", reason: needsPassword ? "password" : "damaged" });
}

async function readText(bytes: Uint8Array): Promise<string> {
  switch (task) {
    case "docx":
      return readDocx(bytes);
    case "pdf":
      return readPages(await openPdf(bytes));
    case "open-pdf":
      await openPdf(bytes);
      return "";
    case "contact-pdf":
      return readContact(await (await import("../lib/autofill/read-pdf.ts")).readPdf(await openPdf(bytes)));
    case "contact-docx":
      return readContact((await import("../lib/autofill/read-docx.ts")).readDocx(bytes));
    default:
      throw new Error(`There is no task ${task}.`);
  }
}

async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({
    data,
    cMapUrl: folderOf("cmaps"),
    standardFontDataUrl: folderOf("standard_fonts"),
    wasmUrl: folderOf("wasm"),
    enableXfa: false,
    verbosity: 0,
  }).promise;
}

async function readPages(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length < maxCharacters; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    pages.push(text);
    length += text.length;
    page.cleanup();
  }
  return pages.join("\n\n");
}

async function readDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

async function readContact(document: Document): Promise<string> {
  const { findContact } = await import("../lib/autofill/find-contact.ts");
  return JSON.stringify(findContact(document));
}

/** Written before the exit, whole: nothing that pdf.js or mammoth left open may keep the process. */
function answer(result: object): never {
  const bytes = Buffer.from(JSON.stringify(result));
  for (let written = 0; written < bytes.length; ) written += writeSome(bytes, written);
  process.exit(0);
}

function writeSome(bytes: Buffer, from: number): number {
  try {
    return writeSync(1, bytes, from);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EAGAIN") return 0;
    throw error;
  }
}
