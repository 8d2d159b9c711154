import { expect, test } from "vitest";
import { toCsvLine } from "./to-csv-line";

test("a line is quoted where it must be, and ends as the standard says", () => {
  expect(toCsvLine(["Amara", null, 'a "b", c', "two\nlines"])).toBe('Amara,,"a ""b"", c","two\nlines"\r\n');
  expect(toCsvLine(["Søren ☃", "שלום"])).toBe("Søren ☃,שלום\r\n");
});

test.each(["=1+1", "+49 30 1234", "-1", "@SUM(A1)", "\t=1", " =HYPERLINK(1)", "\r=1"])(
  "%j is no formula",
  (value) => {
    expect(toCsvLine([value]).replaceAll('"', "")).toBe(`'${value}\r\n`);
  },
);
