import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Source = { path: string; text: string; imports: { from: string; isType: boolean }[] };

const folders = ["app", "bench", "bin", "components", "db", "e2e", "lib"];
const sources = [...folders.flatMap(filesIn), "proxy.ts", "instrumentation.ts"].map(read);
const product = sources.filter(({ path }) => !/\.test\.tsx?$|^e2e\/|^bench\/|testing|\/fake-/.test(path));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\b([^;"]*?)\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  const imports = [...found].map(([, what, from, bare, dynamic]) => ({
    from: resolved(path, from ?? bare ?? dynamic ?? ""),
    isType: what?.trimStart().startsWith("type ") ?? false,
  }));
  return { path, text, imports };
}

/** "./x" and "@/lib/x" both as "lib/x". */
function resolved(path: string, from: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  if (!from.startsWith(".")) return from;
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

function offenders(isOffence: (source: Source) => boolean, among = product): string[] {
  return among.filter(isOffence).map(({ path }) => path);
}

const reaches = ({ imports }: Source, target: RegExp) =>
  imports.some(({ from, isType }) => !isType && target.test(from));

describe("the layout", () => {
  it("points one way: app, components, lib, db", () => {
    expect(
      offenders((file) => /^(lib|db)\//.test(file.path) && reaches(file, /^(app|components)\//)),
    ).toEqual([]);
    expect(offenders((file) => /^components\//.test(file.path) && reaches(file, /^app\//))).toEqual([]);
    expect(offenders((file) => /^(app|components)\//.test(file.path) && reaches(file, /^db\//))).toEqual([]);
    expect(offenders((file) => reaches(file, /^(bin|e2e|bench)\//) && !file.path.startsWith("bin/"))).toEqual(
      [],
    );
  });

  it("lets the database know of lib/ only the environment, the queue's tables, the kinds of questions, evidence and anonymity, and what seeds go through", () => {
    const allowed =
      /^lib\/(env|lazily|ids|clock|queue\/install-queue|questions\/question-kinds|scorecards\/evidence-kinds|anonymous\/anonymities)$/;
    const others = (file: Source) =>
      file.imports.some(({ from, isType }) => !isType && from.startsWith("lib/") && !allowed.test(from));
    expect(offenders((file) => /^db\/(?!seed\/)/.test(file.path) && others(file))).toEqual([]);
  });

  it("marks what belongs to the server alone", () => {
    const touchesServer = (file: Source) =>
      reaches(file, /^(db\/|lib\/env$|node:|postgres$|pg-boss$|nodemailer$|pino$)/);
    // What drizzle-kit loads, which knows nothing of that name.
    const unmarked = /^(db\/schema\/|lib\/(clock|ids)\.ts$)/;
    const isMarked = ({ text }: Source) => /^(import "server-only";|"use server";)/m.test(text);
    const isOurs = ({ path }: Source) => /^(lib|db)\//.test(path) && !unmarked.test(path);
    expect(offenders((file) => isOurs(file) && touchesServer(file) && !isMarked(file))).toEqual([]);
  });

  it("never lets a file of the browser reach one of the server", () => {
    const marked = new Set(
      product
        .filter(({ text }) => text.startsWith('import "server-only"'))
        .map(({ path }) => path.replace(/\.tsx?$/, "")),
    );
    const isClient = ({ text }: Source) => text.startsWith('"use client"');
    expect(
      offenders(
        (file) => isClient(file) && file.imports.some(({ from, isType }) => !isType && marked.has(from)),
      ),
    ).toEqual([]);
  });

  it("stores what a row will name by the rule that claims it first", () => {
    const allowed = /^(lib\/documents\/store-file\.ts|lib\/storage\/|lib\/health\/|bin\/restore\.ts)/;
    expect(offenders((file) => /\bputFile\b/.test(file.text) && !allowed.test(file.path))).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const allowed = /^(instrumentation\.ts|lib\/env\.ts|db\/embedded\/cluster\.ts|bin\/)/;
    expect(offenders((file) => file.text.includes("process.env") && !allowed.test(file.path))).toEqual([]);
  });

  it("takes the time from lib/clock.ts wherever a rule could need another", () => {
    const isRule = ({ path, text }: Source) =>
      path.startsWith("lib/") && text.startsWith('import "server-only"');
    expect(offenders((file) => isRule(file) && /new Date\(\)/.test(file.text))).toEqual([]);
  });
});

describe("every file", () => {
  it("has at most 250 lines", () => {
    expect(offenders(({ text }) => text.split("\n").length > 251)).toEqual([]);
  });

  it("is named in lower case with hyphens", () => {
    const isOdd = ({ path }: Source) => !/^[a-z0-9[\]().-]+$/.test(path.split("/").at(-1) ?? "");
    expect(offenders(isOdd, sources)).toEqual([]);
  });

  it("exports by name, but where a tool asks for a default", () => {
    const asked = /^app\/|^lib\/i18n\/request\.ts$|\.d\.ts$/;
    expect(offenders(({ path, text }) => !asked.test(path) && /^export default /m.test(text))).toEqual([]);
  });
});
