import { beforeEach, describe, expect, test, vi } from "vitest";
import { clearBrowserDraft, readBrowserDraft, writeBrowserDraft } from "./browser-draft";

const day = 24 * 3_600_000;
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("window", {
    localStorage: {
      get length() {
        return stored.size;
      },
      key: (index: number) => [...stored.keys()][index] ?? null,
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
      removeItem: (name: string) => stored.delete(name),
    },
  });
});

const typed = { base: null, fields: { fullName: ["Amara"] } };

describe("what a browser keeps", () => {
  test("is one job's alone, for 30 days", () => {
    writeBrowserDraft("one", typed, 0);
    expect(readBrowserDraft("two", day)).toBeNull();
    expect(readBrowserDraft("one", 30 * day)).toEqual({ ...typed, savedAt: 0 });
    expect(readBrowserDraft("one", 30 * day + 1)).toBeNull();
    expect(stored.size).toBe(0);
  });

  test("of a job nobody comes back to goes when another is opened", () => {
    writeBrowserDraft("one", typed, 0);
    writeBrowserDraft("two", typed, 31 * day);
    readBrowserDraft("two", 31 * day);
    expect([...stored.keys()]).toEqual(["assay.apply.v1.two"]);
  });

  test("goes when it is cleared, and when the form is emptied", () => {
    writeBrowserDraft("one", typed, 0);
    clearBrowserDraft("one");
    expect(stored.size).toBe(0);
    writeBrowserDraft("one", typed, 0);
    expect(writeBrowserDraft("one", { base: null, fields: { fullName: [""] } }, 1)).toBe(false);
    expect(stored.size).toBe(0);
  });

  test("in another shape, from another version or broken, is not there", () => {
    for (const text of ["{", '{"fields":{"fullName":"Amara"}}', '"x"', "null"]) {
      stored.set("assay.apply.v1.one", text);
      expect(readBrowserDraft("one", 0)).toBeNull();
    }
  });

  test("is nothing where the browser refuses its storage", () => {
    vi.stubGlobal("window", {
      get localStorage(): Storage {
        throw new Error("refused");
      },
    });
    expect(readBrowserDraft("one", 0)).toBeNull();
    expect(writeBrowserDraft("one", typed, 0)).toBeNull();
    clearBrowserDraft("one");
  });
});
