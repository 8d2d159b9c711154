import { execFileSync } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readArchive, writeArchive } from "./archive";

const path = join(mkdtempSync(join(tmpdir(), "assay-archive-")), "backup.tar.gz");
const large = Buffer.alloc(3_000_001, "résumé ");

describe("a backup's archive", () => {
  it("gives back what was put in, byte for byte", async () => {
    const archive = writeArchive(path);
    await archive.add("manifest.json", 2, [Buffer.from("{}")]);
    await archive.add("files/empty", 0, []);
    await archive.add("files/large", large.length, [large.subarray(0, 1000), large.subarray(1000)]);
    await archive.close();

    const found: [string, boolean][] = [];
    for await (const { name, content } of readArchive(path)) {
      const bytes = await buffer(content);
      found.push([
        name,
        bytes.equals(name === "files/large" ? large : Buffer.from(name === "files/empty" ? "" : "{}")),
      ]);
    }
    expect(found).toEqual([
      ["manifest.json", true],
      ["files/empty", true],
      ["files/large", true],
    ]);
  });

  it("is for nobody else to read, and an ordinary tar.gz", () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(execFileSync("tar", ["tzf", path], { encoding: "utf8" }).trim().split("\n")).toHaveLength(3);
  });

  it("is not made at all when a part is shorter than was said", async () => {
    await expect(writeArchive(`${path}.2`).add("files/short", 10, [Buffer.from("x")])).rejects.toThrow(
      /changed/,
    );
  });
});
