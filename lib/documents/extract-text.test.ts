import { describe, expect, test } from "vitest";
import { makeDocx, paragraph } from "@/db/seed/resume/docx";
import { makeDocxBomb, makePdf, makePdfBomb, makePdfWithCharacterMap } from "@/lib/testing/make-files";
import { extractText } from "./extract-text";
import { normaliseText } from "./normalise-text";
import { runExtraction } from "./run-extraction";
import { docxType } from "./schemas";

describe("text comes out of", () => {
  test("every page of a PDF, in order, also of a restricted one", async () => {
    const pages = ["Sparse autoencoders, Zürich", "Second page: efficient probing"];
    const text = "Sparse autoencoders, Zürich\n\nSecond page: efficient probing";
    expect(await extractText(await makePdf(pages), "application/pdf")).toEqual({ state: "done", text });
    const restricted = await makePdf(pages, { ownerPassword: "owner" });
    expect(await extractText(restricted, "application/pdf")).toEqual({ state: "done", text });
  });

  test("a PDF that leaves its characters' meaning to the reader", async () => {
    const result = await extractText(makePdfWithCharacterMap("王小明"), "application/pdf");
    expect(result).toEqual({ state: "done", text: "王小明" });
  });

  test("a Word document, in any script", async () => {
    const docx = makeDocx(
      ["王小明 🧪", "דנה לוי <ETH> & Co", "Ünïcödé"].map((line) => paragraph(line)).join(""),
    );
    const text = "王小明 🧪\n\nדנה לוי <ETH> & Co\n\nÜnïcödé";
    expect(await extractText(docx, docxType)).toEqual({ state: "done", text });
  });
});

describe("unreadable are", () => {
  test("a PDF with a password, a damaged one, and a file that is not what it was taken for", async () => {
    const locked = await makePdf(["a"], { userPassword: "secret" });
    expect(await extractText(locked, "application/pdf")).toEqual({ state: "unreadable", reason: "password" });
    const cut = (await makePdf(["a"])).slice(0, 300);
    expect(await extractText(cut, "application/pdf")).toEqual({ state: "unreadable", reason: "damaged" });
    const empty = new Uint8Array();
    expect(await extractText(empty, docxType)).toEqual({ state: "unreadable", reason: "damaged" });
  });

  test("a PDF of 2 KB that unpacks to 400 MB, and a DOCX that unpacks to 300 MB", {
    timeout: 50_000,
  }, async () => {
    const [pdfBomb, docxBomb] = [makePdfBomb(400), makeDocxBomb(300)];
    const bytesBefore = process.memoryUsage().rss;
    const pdf = await extractText(pdfBomb, "application/pdf");
    expect(pdf).toEqual({ state: "unreadable", reason: expect.stringMatching(/^too_/) });
    const docx = await extractText(docxBomb, docxType);
    expect(docx).toEqual({ state: "unreadable", reason: expect.stringMatching(/^too_/) });
    expect(process.memoryUsage().rss - bytesBefore).toBeLessThan(50_000_000);
  });

  test("what takes longer than it may", async () => {
    const bomb = makePdfBomb(100);
    const started = performance.now();
    const limits = { milliseconds: 700, residentBytes: 2 ** 40 };
    const result = await runExtraction(bomb, "pdf", limits);
    expect(result).toEqual({ state: "unreadable", reason: "too_slow" });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test("text is stored as people would type it", () => {
  const raw = "e\u0301ﬃcient\u0000\u00a0 co\u00adlumn \r\n\r\n\r\n\r\nnext\ud800 \u200bline\t";
  expect(normaliseText(raw)).toBe("éfficient column\n\nnext\ufffd line");
});
