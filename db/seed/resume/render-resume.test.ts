import { describe, expect, test } from "vitest";
import { detectDocumentType } from "@/lib/documents/detect-document-type";
import { extractText } from "@/lib/documents/extract-text";
import { docxType } from "@/lib/documents/schemas";
import { renderResumeDocx } from "./docx";
import { renderResume } from "./render-resume";
import { resumeLayouts } from "./resume-profile";
import { nativeNames, sampleProfile } from "./sample-profile";

const textOf = async (bytes: Uint8Array) => {
  const type = await detectDocumentType(bytes);
  const result = await extractText(bytes, type);
  if (result.state !== "done") throw new Error(result.reason);
  return result.text.replace(/\s+/g, " ");
};

describe.each(resumeLayouts)("the layout %s", (layout) => {
  test("says everything the profile says, as text that can be found again", async () => {
    const text = await textOf(await renderResume({ ...sampleProfile, layout }));
    const { summary, education, experience, publications, skills, talks } = sampleProfile;
    const said = [
      ...summary.split(" "),
      ...education.flatMap(({ degree, institution, dates }) => [degree, institution, dates]),
      ...experience.flatMap(({ role, organisation, dates }) => [role, organisation, dates]),
      ...publications.flatMap(({ title, authors }) => [...title.split(" "), ...authors]),
      ...skills.flatMap(({ items }) => items),
      ...talks.map(({ event }) => event),
      "efficient",
      "Zürich",
    ];
    // A line may break after a hyphen; the words stay whole.
    const squeezed = text.replaceAll(" ", "");
    for (const words of said) expect(squeezed).toContain(words.replaceAll(" ", ""));
  });

  test("is the same bytes for the same profile, and a long record takes several pages", async () => {
    const profile = { ...sampleProfile, layout };
    expect(await renderResume(profile)).toEqual(await renderResume(profile));
    const publications = Array.from({ length: 60 }, () => sampleProfile.publications)
      .flat()
      .slice(0, 60);
    const long = Buffer.from(await renderResume({ ...profile, publications }));
    const pages = Number(/\/Count (\d+)/.exec(long.toString("latin1"))?.[1]);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(6);
  });
});

test.each(Object.entries(nativeNames))("a name in %s is printed and can be read again", async (_, name) => {
  for (const layout of ["academic", "compact"] as const) {
    expect(await textOf(await renderResume({ ...sampleProfile, layout, nativeName: name }))).toContain(name);
  }
});

test("a name in a script we have no font for is left out", async () => {
  const nativeName = "ᠮᠣᠩᠭᠣᠯ";
  expect(await textOf(await renderResume({ ...sampleProfile, nativeName }))).not.toContain(nativeName);
});

test("the same résumé as a Word document", async () => {
  const docx = renderResumeDocx({ ...sampleProfile, nativeName: nativeNames.chinese });
  expect(docx).toEqual(renderResumeDocx({ ...sampleProfile, nativeName: nativeNames.chinese }));
  expect(await detectDocumentType(docx)).toBe(docxType);
  const text = await textOf(docx);
  for (const words of [sampleProfile.name, "王晓明", "Publications", "Dagstuhl Seminar 24432"]) {
    expect(text).toContain(words);
  }
});
