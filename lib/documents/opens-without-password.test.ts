import { describe, expect, test } from "vitest";
import { makePdf } from "@/lib/testing/make-files";
import { opensWithoutPassword } from "./opens-without-password";
import { findPdfEncryption } from "./pdf-encryption";

const judged = async (options: Parameters<typeof makePdf>[1]) => {
  const encryption = findPdfEncryption(Buffer.from(await makePdf(["Amara"], options)));
  return encryption && opensWithoutPassword(encryption);
};

describe.each(["1.3", "1.4", "1.6", "1.7", "1.7ext3"] as const)("of a PDF %s", (pdfVersion) => {
  test("an owner's password keeps nobody from reading, a reader's does", async () => {
    expect(await judged({ pdfVersion, ownerPassword: "owner" })).toBe(true);
    expect(await judged({ pdfVersion, ownerPassword: "owner", userPassword: "reader" })).toBe(false);
    expect(await judged({ pdfVersion, userPassword: "secret" })).toBe(false);
  });
});

test("one without encryption, or encrypted in a way of its own, is left to others", async () => {
  expect(await judged({})).toBeUndefined();
  const own = Buffer.from("trailer << /Encrypt << /Filter /Adobe.PubSec /V 4 >> /Root 1 0 R >>");
  expect(findPdfEncryption(own)).toBeUndefined();
});
