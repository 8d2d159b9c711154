import { describe, expect, test } from "vitest";
import { parseOrcid } from "./orcid";
import { parseGithubAddress, parseWebAddress } from "./web-address";

describe("an ORCID iD", () => {
  test("is read from digits, groups and links, and its check character may be X", () => {
    for (const typed of [
      "0000-0002-1825-0097",
      "0000000218250097",
      "https://orcid.org/0000-0002-1825-0097/",
    ]) {
      expect(parseOrcid(typed)).toBe("0000-0002-1825-0097");
    }
    expect(parseOrcid("0000-0002-1694-233x")).toBe("0000-0002-1694-233X");
  });

  test("with a slip of the keys is none", () => {
    for (const typed of ["0000-0002-1825-0079", "0000-0002-1825-009", "X000-0002-1825-0097", "orcid"]) {
      expect(parseOrcid(typed)).toBeNull();
    }
  });
});

describe("a link", () => {
  test("may leave its scheme out, and always has one when stored", () => {
    expect(parseWebAddress("github.com/x")).toBe("https://github.com/x");
    expect(parseWebAddress("HTTP://Example.org")).toBe("http://example.org/");
    expect(parseWebAddress("example.org:8080/a?b#c")).toBe("https://example.org:8080/a?b#c");
    expect(parseWebAddress("müller.de/ü")).toBe("https://xn--mller-kva.de/%C3%BC");
  });

  test("is http or https and nothing else", () => {
    const wrong = [
      "javascript:alert(1)",
      "JaVaScRiPt://example.org/%0aalert(1)",
      "java\tscript:alert(1)",
      "data:text/html,x",
      "mailto:a@example.org",
      "ftp://example.org",
      "https://user:secret@example.org",
      "//example.org@evil.example",
      "https://",
      "localhost",
      "not an address",
      '"><script>',
    ];
    for (const typed of wrong) expect(parseWebAddress(typed), typed).toBeNull();
  });

  test("to GitHub may be a user name", () => {
    expect(parseGithubAddress("@octo-cat")).toBe("https://github.com/octo-cat");
    expect(parseGithubAddress("github.com/octocat")).toBe("https://github.com/octocat");
    expect(parseGithubAddress("-octo")).toBeNull();
  });
});
