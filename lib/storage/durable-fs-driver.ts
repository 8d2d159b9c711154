import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FSDriver } from "flydrive/drivers/fs";

/**
 * Local disk, but a file is there whole or not at all: written under a temporary name, flushed, renamed,
 * and its folder flushed too. After `put` a power cut no longer loses it.
 */
export class DurableFsDriver extends FSDriver {
  readonly #root: string;

  constructor(root: string) {
    super({ location: root, visibility: "private" });
    this.#root = root;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const path = join(this.#root, key);
    const temporaryPath = `${path}.${randomUUID()}${partSuffix}`;
    await makeFolder(dirname(path));
    try {
      await whileOpen(await open(temporaryPath, "wx", 0o600), async (file) => {
        await file.writeFile(contents);
        await file.sync();
      });
      await rename(temporaryPath, path);
    } catch (error) {
      await rm(temporaryPath, { force: true });
      throw error;
    }
    await flushFolder(dirname(path));
  }
}

export const partSuffix = ".part";

async function makeFolder(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: 0o700 });
  if (!firstMade) return;
  for (let made = path; made.length >= firstMade.length; made = dirname(made)) {
    await flushFolder(dirname(made));
  }
}

/** Windows has no way to flush a folder, and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  await whileOpen(await open(path, "r"), (folder) => folder.sync());
}

async function whileOpen(file: FileHandle, run: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await run(file);
  } finally {
    await file.close();
  }
}
