import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";
import { docxType, pdfType } from "./schemas";

test.each([
  [
    "résumé 🧪.pdf",
    `attachment; filename="resume _.pdf"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%F0%9F%A7%AA.pdf`,
  ],
  [
    "王小明's CV.PDF",
    `attachment; filename="___'s CV.PDF"; filename*=UTF-8''%E7%8E%8B%E5%B0%8F%E6%98%8E%27s%20CV.PDF`,
  ],
  [
    'a"; filename="evil.html',
    `attachment; filename="a_; filename=_evil.html.pdf"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.html.pdf`,
  ],
  [
    "../../etc/passwd\r\nset-cookie: a",
    `attachment; filename="....etcpasswdset-cookie a.pdf"; filename*=UTF-8''....etcpasswdset-cookie%20a.pdf`,
  ],
  ["cv\u202efdp.exe", `attachment; filename="cvfdp.exe.pdf"; filename*=UTF-8''cvfdp.exe.pdf`],
  ["\ud83d", `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ["", `attachment; filename="resume.pdf"; filename*=UTF-8''resume.pdf`],
])("%j is offered as a PDF under a harmless form of its name", (name, header) => {
  expect(contentDisposition(name, pdfType)).toBe(header);
  expect(() => new Headers({ "content-disposition": header })).not.toThrow();
});

test("the ending says what the bytes are", () => {
  expect(contentDisposition("cv.pdf", docxType)).toContain('filename="cv.pdf.docx"');
});
