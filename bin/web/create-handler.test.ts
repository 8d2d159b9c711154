import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { requestTraces } from "@/lib/request-trace";
import { createHandler } from "./create-handler";

let server: Server;
let origin = "";
let isAway = false;
let seen: { url: string; body: number; headers: IncomingMessage["headers"] }[] = [];
const html = { accept: "text/html" };

/** Stands for Next: reads the body and answers by the address. */
async function next(request: IncomingMessage, response: ServerResponse) {
  let body = 0;
  for await (const chunk of request) body += chunk.length;
  seen.push({ url: request.url ?? "", body, headers: request.headers });
  if (request.url === "/desk/boom" || request.url === "/desk/away") {
    const trace = requestTraces().getStore();
    if (trace) trace.reference = "12345";
    if (trace && request.url === "/desk/away") trace.isDatabaseAway = true;
    response.writeHead(500, { "content-type": "text/html" });
    response.end("at Object.<anonymous> (/srv/assay/lib/db.ts:1) select * from users");
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (request.url?.startsWith("/jobs/") && !request.url.endsWith("/apply")) {
    response.setHeader("x-nextjs-prerender", "1");
    response.setHeader("cache-control", "s-maxage=30, stale-while-revalidate=30");
  } else {
    response.setHeader("content-security-policy", "script-src 'nonce-1'");
    response.setHeader("cache-control", "private, no-store");
  }
  response.end(
    `<script nonce="1">one()</script><script src="/x.js" async=""></script><p>${"words ".repeat(300)}</p></body>`,
  );
}

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  Object.assign(process.env, { PORT: String(port), DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  process.env.AUTH_SECRET = "a secret of the tests, long enough";
  origin = `http://127.0.0.1:${port}`;
  server.on(
    "request",
    createHandler(next, { isAway: () => isAway, reportAway: () => {}, stop: async () => {} }),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  isAway = false;
  seen = [];
});

function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(origin + path, { method: "POST", body, headers: { ...html, ...headers } });
}

describe("what reaches no handler", () => {
  it.each([
    ["PUT", "/desk"],
    ["DELETE", "/"],
    ["POST", "/jobs/research-scientist"],
    ["POST", "/_next/static/x.js"],
  ])("%s %s is a wrong method", async (method, path) => {
    const response = await fetch(origin + path, { method });
    expect([response.status, response.headers.has("allow"), seen]).toEqual([405, true, []]);
  });

  it("a form from another site's page", async () => {
    const form = new URLSearchParams({ name: "Ada" });
    const foreigners: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const foreign of foreigners) {
      expect((await post("/sign-in", form, foreign)).status).toBe(403);
    }
    expect((await post("/sign-in", form, { origin: origin.replace("127.0.0.1", "localhost") })).status).toBe(
      200,
    );
    expect(seen).toHaveLength(1);
  });

  it("a body above 20 MB, also when its size was not said", async () => {
    const large = new Uint8Array(20_000_001);
    const form = { "content-type": "multipart/form-data; boundary=x" };
    const said = await post("/sign-in", large, form);
    expect(said.status).toBe(413);
    expect(await said.text()).toContain("That is too large");
    const unsaid: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: new Blob([large]).stream(),
      headers: form,
      duplex: "half",
    };
    const chunked = await fetch(`${origin}/sign-in`, unsaid);
    expect(chunked.status).toBe(413);
    expect(seen).toEqual([]);
  });

  it("a body that stops half way", async () => {
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.write("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n");
    socket.write("Content-Length: 1000\r\n\r\nhalf of it");
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect(seen).toEqual([]);
  });

  it("an address that cannot be read", async () => {
    expect((await fetch(`${origin}/%E0%A4%A`)).status).toBe(400);
  });
});

describe("what does", () => {
  it.each([10, 900_000, 5_000_000])("a body of %d bytes arrives whole", async (size) => {
    await post("/sign-in", new Uint8Array(size), { "content-type": "multipart/form-data; boundary=x" });
    expect(seen[0]?.body).toBe(size);
  });

  it("no header that pretends to come from us", async () => {
    await fetch(`${origin}/desk`, {
      headers: {
        "x-forwarded-host": "evil.example",
        "x-assay-client-ip": "6.6.6.6",
        "x-forwarded-for": "6.6.6.6",
      },
    });
    expect(seen[0]?.headers).toMatchObject({
      "x-assay-client-ip": "127.0.0.1",
      "x-forwarded-for": "127.0.0.1",
    });
    expect(seen[0]?.headers).not.toHaveProperty("x-forwarded-host");
  });
});

describe("answers", () => {
  it("carry the security headers, whatever they are", async () => {
    for (const path of ["/desk", "/jobs/one", "/jobs/one", "/%E0%A4%A", "/desk/boom"]) {
      const { headers } = await fetch(origin + path, { headers: html });
      for (const name of [
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "permissions-policy",
      ]) {
        expect([path, name, headers.has(name)]).toEqual([path, name, true]);
      }
    }
  });

  it("of public pages are kept, compressed and tagged, and bring no script", async () => {
    const first = await fetch(`${origin}/jobs/kept`, { headers: { "accept-encoding": "gzip" } });
    expect(first.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(first.headers.get("content-encoding")).toBe("gzip");
    const again = await fetch(`${origin}/jobs/kept?utm_source=x`, { headers: { "accept-encoding": "br" } });
    expect(again.headers.get("content-encoding")).toBe("br");
    const text = await first.text();
    expect(text).toMatch(/^<p>words/);
    expect(await again.text()).toBe(text);
    const tag = again.headers.get("etag") ?? "";
    expect((await fetch(`${origin}/jobs/kept`, { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await fetch(`${origin}/jobs/kept`, { method: "HEAD" })).status).toBe(200);
    expect(seen).toHaveLength(1);
  });

  it("to a form's reader keep its scripts until the page is touched; those to a sent form run theirs at once", async () => {
    const form = await fetch(`${origin}/de/jobs/one/apply`, { headers: { "accept-encoding": "gzip" } });
    expect(form.headers.get("content-encoding")).toBe("gzip");
    expect(await form.text()).toContain('<script type="text/late" data-src="/x.js">');
    const answer = await post("/jobs/one/apply", new URLSearchParams({ name: "Ada" }));
    expect(await answer.text()).toContain('<script src="/x.js" async="">');
  });

  it("to a failure show a reference and nothing of the inside", async () => {
    const response = await fetch(`${origin}/desk/boom`, { headers: html });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain("12345");
    expect(text).not.toMatch(/select|anonymous|\/srv/);
  });

  it("say 503 while the database is away, and finished pages stay", async () => {
    await fetch(`${origin}/jobs/stays`);
    expect((await fetch(`${origin}/desk/away`, { headers: html })).status).toBe(503);
    isAway = true;
    const page = await fetch(`${origin}/desk`, { headers: html });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await page.text()).toContain("We will be back in a moment");
    const api = await fetch(`${origin}/api/jobs/x/board`);
    expect(await api.json()).toMatchObject({ error: { code: "unavailable" } });
    expect((await fetch(`${origin}/jobs/stays`)).status).toBe(200);
  });
});
