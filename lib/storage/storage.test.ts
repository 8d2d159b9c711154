import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startFakeBucket } from "./fake-bucket";
import { deleteFile, getFile, getFileStream, listFiles, putFile, type StoredFile } from "./storage";

const settings = vi.hoisted(() => ({ DATA_DIR: "", STORAGE_URL: undefined as string | undefined }));
vi.mock("@/lib/env", () => ({ env: settings }));

let folder: string;
let bucket: Awaited<ReturnType<typeof startFakeBucket>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay störage-"));
  bucket = await startFakeBucket("résumés");
});

afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true });
});

const bytes = new TextEncoder().encode("A résumé 🧪");
const hash = createHash("sha256").update(bytes).digest("hex");

const disks: [string, () => string | undefined][] = [
  ["the data directory", () => undefined],
  ["a folder named by file:", () => new URL(`file://${folder}/elsewhere`).href],
  ["an S3-compatible bucket", () => bucket.storageUrl],
];

for (const [name, storageUrl] of disks) {
  test(`${name} keeps a file under its hash, once, until it is deleted`, async () => {
    settings.DATA_DIR = folder;
    settings.STORAGE_URL = storageUrl();

    expect(await putFile(bytes)).toEqual({ sha256: hash, size: bytes.byteLength });
    await putFile(bytes);

    expect(await getFile(hash)).toEqual(bytes);
    expect(await new Response(await getFileStream(hash)).text()).toBe("A résumé 🧪");
    const [stored, ...others] = await listAll();
    expect(others).toEqual([]);
    expect(stored?.name).toBe(hash);
    const age = Date.now() - ((await stored?.modifiedAt())?.getTime() ?? 0);
    expect(Math.abs(age)).toBeLessThan(60_000);

    await deleteFile(hash);
    await deleteFile(hash);
    expect(await listAll()).toEqual([]);
    await expect(getFile(hash)).rejects.toThrow();
  });
}

test("a write that fails leaves nothing behind, and a leftover of a killed one can be swept", async () => {
  settings.DATA_DIR = join(folder, "broken");
  settings.STORAGE_URL = undefined;
  await putFile(bytes);
  const shard = join(settings.DATA_DIR, "files", hash.slice(0, 2));
  expect(await readdir(shard)).toEqual([hash]);
  expect((await stat(join(shard, hash))).mode & 0o077).toBe(0);

  const leftover = `${hash}.123.part`;
  await writeFile(join(shard, leftover), "half");
  expect((await listAll()).map((file) => file.name).sort()).toEqual([hash, leftover]);
  await deleteFile(leftover);
  expect(await readdir(shard)).toEqual([hash]);

  await rm(shard, { recursive: true });
  await writeFile(shard, "in the way");
  await expect(putFile(bytes)).rejects.toThrow();
});

async function listAll(): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const page of listFiles()) files.push(...page);
  return files;
}
