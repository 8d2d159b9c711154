import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";

export type RouteDoor = { path: string; methods: string[] };

/** Every page of `app/` by its address pattern, such as `/desk/jobs/[slug]`. */
export function findPages(): string[] {
  return filesNamed("page.tsx").map(addressOf).toSorted();
}

/** Every route handler with the methods it answers. */
export function findRoutes(): RouteDoor[] {
  return filesNamed("route.ts")
    .map((file) => {
      const exported = readFileSync(file, "utf8").matchAll(
        /export (?:const|async function|function) ([A-Z]+)\b/g,
      );
      return { path: addressOf(file), methods: [...exported].map((match) => match[1] ?? "") };
    })
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string().optional(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

export type ActionDoor = { id: string; name: string; page: string };

/** The ids under which the built app takes server actions, each with its name and a page that knows it. */
export function findActions(): ActionDoor[] {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  return Object.entries(manifest.parse(JSON.parse(text)).node).map(([id, entry]) => ({
    id,
    name: entry.exportedName ?? id,
    page: addressOf(`${Object.keys(entry.workers)[0] ?? "app/page"}.tsx`),
  }));
}

function filesNamed(name: string): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.split(sep).at(-1) === name)
    .map((file) => join("app", file));
}

/** Folders in brackets group files and are no part of the address, nor is the language: English has none. */
function addressOf(file: string): string {
  const folders = relative("app", file).split(sep).slice(0, -1);
  return `/${folders.filter((folder) => !/^(\(.*\)|\[locale])$/.test(folder)).join("/")}`;
}
