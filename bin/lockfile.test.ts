import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  os: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockfile = z.object({ packages: z.record(z.string(), entry) });
const { packages } = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const installed = Object.entries(packages).filter(([path]) => path !== "");

/** Where npm would find `name` for the package at `path`: beside it, or in any folder above. */
function find(path: string, name: string): z.infer<typeof entry> | undefined {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const found = packages[base ? `${base}/node_modules/${name}` : `node_modules/${name}`];
    if (found || !base) return found;
  }
}

describe("the lockfile", () => {
  it("holds a version and a checksum of everything, and no address that a mirror would lack", () => {
    const lacking = installed.filter(
      ([, { version, integrity, resolved }]) => !version || !integrity || resolved,
    );
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  it("holds every package that is optional somewhere, so that `npm ci` passes on every platform", () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).flatMap((name) =>
        find(path, name)?.version ? [] : `${path} → ${name}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it("has the native parts for Linux, macOS and Windows wherever it has any", () => {
    const incomplete = installed.flatMap(([path, { optionalDependencies = {} }]) => {
      const systems = new Set(
        Object.keys(optionalDependencies).flatMap((name) => find(path, name)?.os ?? []),
      );
      if (systems.size < 2) return [];
      return ["linux", "darwin", "win32"]
        .filter((system) => !systems.has(system))
        .map((system) => `${path}: ${system}`);
    });
    expect(incomplete).toEqual([]);
  });
});
