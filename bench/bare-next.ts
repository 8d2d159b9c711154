import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Bytes, bytesOf } from "./measure-lighthouse";

const manifest = z.object({ rootMainFiles: z.array(z.string()) });

/** What Next itself loads on every page that runs JavaScript, before a line of ours: React, the router, its start. */
export async function bareNextBytes(): Promise<Bytes> {
  const text = await readFile(".next/build-manifest.json", "utf8");
  const { rootMainFiles } = manifest.parse(JSON.parse(text));
  return bytesOf(await Promise.all(rootMainFiles.map((file) => readFile(join(".next", file), "utf8"))));
}
