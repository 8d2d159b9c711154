import { expect, it } from "vitest";
import { decodeBibtex } from "./decode-bibtex";

const text = "@misc{müller, title={Über Größe, naïve}}\n@misc{b, title={Zweite}}";
const wide = (marked: boolean, isBig: boolean) => {
  const bytes = Buffer.from((marked ? "\ufeff" : "") + text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

it.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
  ["latin-1", Buffer.from(text, "latin1")],
  ["UTF-16 with its mark", wide(true, false)],
  ["UTF-16, the other end first", wide(true, true)],
  ["UTF-16 without a mark", wide(false, false)],
  ["UTF-16 without a mark, the other end first", wide(false, true)],
])("reads a file in %s", (_, bytes) => {
  expect(decodeBibtex(bytes)).toBe(text);
});

it("reads each line for itself where encodings are mixed", () => {
  const mixed = Buffer.concat([Buffer.from("Grüße\n"), Buffer.from("Müller\n", "latin1"), Buffer.from("王")]);
  expect(decodeBibtex(mixed)).toBe("Grüße\nMüller\n王");
});

it("believes the file that names its encoding", () => {
  const bytes = Buffer.concat([Buffer.from("% Encoding: ISO8859_2\n"), Buffer.from([0xb3, 0xf3, 0xbf])]);
  expect(decodeBibtex(bytes)).toBe("% Encoding: ISO8859_2\nłóż");
});

it("says so when a file is no text", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  expect(decodeBibtex(Uint8Array.from(png))).toBeNull();
  expect(decodeBibtex(new Uint8Array())).toBe("");
});
