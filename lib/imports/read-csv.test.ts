import { describe, expect, test } from "vitest";
import { guessMapping } from "./fields";
import { type ReadAs, readCsv } from "./read-csv";

/** In pieces of a few bytes, as a slow line brings them. */
async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Uint8Array, size?: number) {
  const readAs: ReadAs = { encoding: "UTF-8", delimiter: "," };
  const rows: { line: number; cells: string[] }[] = [];
  for await (const row of readCsv(inPieces(bytes, size), readAs)) rows.push(row);
  return { ...readAs, rows };
}

const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a CSV file is read whoever wrote it", () => {
  test("with a byte order mark, semicolons and line breaks of Windows, as Excel writes it", async () => {
    const file = await read(utf8("\ufeffName;Email\r\nZoë Müller;zoe@example.org\r\n"));
    expect(file).toMatchObject({ encoding: "UTF-8", delimiter: ";" });
    expect(file.rows).toEqual([
      { line: 1, cells: ["Name", "Email"] },
      { line: 2, cells: ["Zoë Müller", "zoe@example.org"] },
    ]);
  });

  test("in Windows-1252, also when its first such letter comes late", async () => {
    const text = `Name,Email\n${"Ann,a@example.org\n".repeat(50)}Jürgen Weiß €,j@example.org\n`;
    const bytes = Uint8Array.from(text, (letter) => (letter === "€" ? 0x80 : (letter.codePointAt(0) ?? 0)));
    const file = await read(bytes);
    expect(file.encoding).toBe("Windows-1252");
    expect(file.rows.at(-1)?.cells).toEqual(["Jürgen Weiß €", "j@example.org"]);
  });

  test("in UTF-16, separated by tabs", async () => {
    const text = "\ufeffName\tEmail\nŁukasz\tl@example.org\n";
    const file = await read(new Uint8Array(Buffer.from(text, "utf16le")));
    expect(file).toMatchObject({ encoding: "UTF-16", delimiter: "\t" });
    expect(file.rows.at(-1)?.cells).toEqual(["Łukasz", "l@example.org"]);
  });

  test("with line breaks and separators inside quotes, each row under the line it begins on", async () => {
    const file = await read(utf8('Name,Note\n"Ann, \n the ""first""",x\nBob,y\n'));
    expect(file.rows).toEqual([
      { line: 1, cells: ["Name", "Note"] },
      { line: 2, cells: ['Ann, \n the "first"', "x"] },
      { line: 4, cells: ["Bob", "y"] },
    ]);
  });

  test("with empty lines, rows that end early, and no line break at the end", async () => {
    expect(await cellsOf(utf8("a,b\n\n,\nc\nd,e"))).toEqual([["a", "b"], ["c"], ["d", "e"]]);
  });

  test("letters that are torn apart between two pieces are whole", async () => {
    for (const size of [1, 2, 3]) {
      const { rows } = await read(utf8("Name\n李雷 😀\n"), size);
      expect(rows.at(-1)?.cells).toEqual(["李雷 😀"]);
    }
  });

  test("what is no table is refused with a sentence", async () => {
    await expect(read(utf8('Name\n"never closed'))).rejects.toMatchObject({ code: "invalid" });
    await expect(read(new Uint8Array(2_000_000).fill(0x61), 65_536)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

test("columns are guessed from their headers, in either language, each once", () => {
  expect(guessMapping(["Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Notes", "Email"])).toEqual({
    firstName: 0,
    lastName: 1,
    email: 2,
    affiliation: 3,
  });
});
