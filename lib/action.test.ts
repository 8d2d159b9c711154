import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { publicAction } from "./action";
import { erased, notFound } from "./errors";
import { messagesOf } from "./i18n/messages-of";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const formIn = (locale?: string) => {
  const form = new FormData();
  if (locale) form.set("locale", locale);
  return form;
};

const failing = (thrown: unknown) =>
  publicAction(z.looseObject({}), () => {
    throw thrown;
  });

const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });

describe("what goes wrong with any form is said in the form's language", () => {
  test.each([
    ["missing", notFound()],
    ["erased", erased()],
    ["away", away],
  ] as const)("%s", async (refusal, thrown) => {
    for (const locale of ["en", "de"] as const) {
      const words = messagesOf(locale).refused[refusal];
      expect(await failing(thrown)(null, formIn(locale))).toMatchObject({
        ok: false,
        error: { message: words },
        submission: { error: { "": [words] } },
      });
    }
  });

  test("fields that need another look", async () => {
    const needsName = publicAction(z.object({ name: z.string() }), async () => null);
    for (const locale of ["en", "de"] as const) {
      const { marked } = messagesOf(locale).refused;
      expect(await needsName(null, formIn(locale))).toMatchObject({ ok: false, error: { message: marked } });
    }
  });

  test("in English where it names none", async () => {
    const { missing } = messagesOf("en").refused;
    for (const form of [formIn(), formIn("xx")]) {
      expect(await failing(notFound())(null, form)).toMatchObject({ error: { message: missing } });
    }
  });
});
