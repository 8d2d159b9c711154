import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = ["app", "bin", "components", "db", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => `${folder}/${f}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"));

/** The table by its name in code, and by its name in SQL. */
const reachesDrafts = (text: string) =>
  /import \{[^}]*\bdrafts\b[^}]*\} from "@\/db\/schema/.test(text) ||
  /"drafts"|(from|join|into) drafts\b/.test(text);

test("drafts are reached by the candidate's own rules alone, and by what clears the demo", () => {
  const reaching = sources.filter((path) => reachesDrafts(readFileSync(path, "utf8"))).sort();
  expect(reaching).toEqual([
    "db/schema/drafts.ts",
    "lib/demo/clear-demo.ts",
    "lib/drafts/erase-drafts.ts",
    "lib/drafts/find-draft.ts",
    "lib/drafts/move-drafts.ts",
    "lib/drafts/own-drafts.ts",
    "lib/drafts/request-draft-link.ts",
    "lib/drafts/save-draft.ts",
  ]);
});

test("what opens a draft is reached from the candidate's pages alone", () => {
  const opening = sources.filter((path) =>
    /(drafts\/|\.\/)(find|open)-draft"/.test(readFileSync(path, "utf8")),
  );
  expect(opening).toEqual(["app/(careers)/[locale]/jobs/[slug]/apply/page.tsx", "lib/drafts/open-draft.ts"]);
});
