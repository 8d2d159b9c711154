import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { version as pdfjsVersion } from "pdfjs-dist/package.json";
import { notFound } from "@/lib/errors";

const folders = ["cmaps", "standard_fonts", "wasm", "iccs"] as const;

/**
 * Character maps, standard fonts and decoders for the viewer, from the installed package and our own
 * origin. Their address holds the version, so they may be kept for ever.
 * @throws AppError `not_found` for anything but the files that are in those folders
 */
export async function getPdfjsAsset(version: string, folder: string, file: string): Promise<Response> {
  const known = folders.find((name) => name === folder);
  if (!known || version !== pdfjsVersion) throw notFound();
  const path = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/pdfjs-dist", known);
  files[known] ??= readdir(path).then((names) => new Set(names));
  if (!(await files[known]).has(file)) throw notFound();
  const bytes = await readFile(join(path, file));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentTypeOf(file),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}

const files: Partial<Record<(typeof folders)[number], Promise<Set<string>>>> = {};

function contentTypeOf(file: string): string {
  if (file.endsWith(".wasm")) return "application/wasm";
  if (file.endsWith(".js")) return "text/javascript";
  return "application/octet-stream";
}
