import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { createUser } from "@/lib/testing/factories";

export { expect } from "@playwright/test";
export { createApplication, createJob, createUser } from "@/lib/testing/factories";

type Fixtures = {
  /** Console errors this test expects; every other one fails it. CSP violations arrive there too. */
  expectedErrors: RegExp[];
  /** A page of someone signed in, in a browser of their own. */
  signedIn: (who: Role | Viewer) => Promise<Page>;
  watchErrors: undefined;
};

/** What the browser itself reports of a page that was meant to be refused. */
const refusal =
  /Failed to load resource: the server responded with a status of (401|403|404|409|413|422|429)/;

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  watchErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors = collectErrors(context);
      await use(undefined);
      expect(unexpected(errors, expectedErrors), "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  signedIn: async ({ browser, baseURL, expectedErrors }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (who) => {
      const viewer = typeof who === "string" ? await createUser(who) : who;
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      collectErrors(context, errors);
      await signIn(context, viewer, baseURL);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(unexpected(errors, expectedErrors), "errors in a signed-in browser's console").toEqual([]);
  },
});

/** Signs a browser in by its cookie, as the sign-in form would. */
export async function signIn(
  context: BrowserContext,
  viewer: Viewer,
  url = "http://localhost",
): Promise<void> {
  await context.addCookies([
    {
      name: sessionCookieName(),
      value: await createSessionToken(viewer.id, 1),
      url,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

function collectErrors(context: BrowserContext, into: string[] = []): string[] {
  context.on("console", (message) => {
    if (message.type() === "error") into.push(message.text());
  });
  context.on("weberror", (error) => into.push(String(error.error())));
  return into;
}

function unexpected(errors: string[], expected: RegExp[]): string[] {
  return errors.filter((text) => !refusal.test(text) && !expected.some((pattern) => pattern.test(text)));
}
