import { encodeReply } from "next/dist/compiled/react-server-dom-turbopack/client.node.js";
import { expect, test } from "../fixtures";
import {
  deskPages,
  deskRoutes,
  people,
  publicPages,
  publicRoutes,
  publicWrites,
  type Who,
  worlds,
} from "./expectations";
import { findActions, findPages, findRoutes } from "./find-doors";
import { fill, madeUpPlace, makeWorld, type SweepWorld } from "./world";

/** Every door of the product, tried by nobody and by every role. A new door without a line here fails. */
test.describe.configure({ mode: "default" });

let world: SweepWorld;
let base: string;

test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld();
  base = baseURL ?? "";
});

function knock(path: string, who: Who, init: RequestInit = {}): Promise<Response> {
  const headers = { cookie: world.cookies[who], origin: base, ...init.headers };
  return fetch(base + path, { redirect: "manual", ...init, headers });
}

/** A stream of events never ends by itself: its first words will do. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  await response.body?.cancel();
  return "";
}

/** A form whose fields of the form library are no JSON. */
function tampered(): FormData {
  const form = new FormData();
  form.set("__intent__", "{");
  form.set("__state__", "{");
  return form;
}

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1];

test("every page and every route is spoken of", () => {
  expect(findPages().filter((page) => !publicPages.includes(page))).toEqual(
    Object.keys(deskPages).toSorted(),
  );
  const named = Object.keys(deskRoutes).map((door) => door.replace(/\?.*/, ""));
  const spokenOf = new Set([...named, ...publicWrites, ...publicRoutes.map((path) => `GET ${path}`)]);
  const doors = findRoutes().flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
  expect(doors.filter((door) => !spokenOf.has(door))).toEqual([]);
});

for (const [pattern, sees] of Object.entries(deskPages)) {
  test(`page ${pattern} opens for whom it should, and is not there for anyone else`, async () => {
    for (const where of worlds) {
      const place = world.places[where];
      const path = fill(pattern, place);
      for (const who of people) {
        const response = await knock(path, who);
        const html = await response.text();
        const told = `${who} at ${path} (${where})`;
        if (who === "nobody") {
          expect(response.status, told).toBe(307);
          expect(response.headers.get("location"), told).toContain("/sign-in");
        } else if (sees[where].includes(who)) {
          expect([200, 307], told).toContain(response.status);
        } else {
          const absent = await (await knock(fill(pattern, madeUpPlace()), who)).text();
          expect(response.status, told).toBe(404);
          expect(titleOf(html), told).toBe(titleOf(absent));
          expect(html, told).not.toContain(place.person);
          expect(html, told).not.toContain(place.title);
        }
      }
    }
  });
}

for (const [door, sees] of Object.entries(deskRoutes)) {
  test(`route ${door} answers whom it should`, async () => {
    const [method = "GET", pattern = ""] = door.split(" ");
    const init =
      method === "GET" ? {} : { method, body: "{}", headers: { "content-type": "application/json" } };
    for (const where of worlds) {
      const place = world.places[where];
      for (const who of people) {
        const response = await knock(fill(pattern, place), who, init);
        const text = await textOf(response);
        const told = `${who} ${door} (${where}): ${text.slice(0, 200)}`;
        if (who === "nobody") expect(response.status, told).toBe(401);
        else if (sees[where].includes(who)) expect([403, 404, 500], told).not.toContain(response.status);
        else {
          expect([403, 404, 422], told).toContain(response.status);
          expect(text, told).not.toContain("Hidden");
        }
      }
    }
  });
}

for (const door of publicWrites) {
  test(`route ${door} bears garbage from everybody`, async () => {
    const [method, path = ""] = door.split(" ");
    for (const who of people) {
      for (const body of ["{}", "", "\0".repeat(1_000)]) {
        const response = await knock(path, who, { method, body });
        expect([400, 413, 422], `${who} ${door}`).toContain(response.status);
      }
    }
  });
}

test("a write from another origin is refused at every route", async () => {
  const doors = [...Object.keys(deskRoutes), ...publicWrites];
  for (const door of doors.filter((name) => !name.startsWith("GET "))) {
    const [method, pattern = ""] = door.split(" ");
    const headers = { origin: "https://evil.example", "content-type": "application/json" };
    const response = await knock(fill(pattern, world.places.own), "admin", { method, body: "{}", headers });
    expect(response.status, door).toBe(403);
  }
});

test("every server action refuses nobody and bears garbage from everybody", async () => {
  const actions = findActions();
  expect(actions.length).toBeGreaterThan(5);
  for (const { id, name, page } of actions) {
    for (const who of people) {
      for (const args of [
        [null, new FormData()],
        [null, tampered()],
        [],
        ["garbage", { id: world.places.confidential.id }],
      ]) {
        const body = await encodeReply(args);
        const headers = { "next-action": id, accept: "text/x-component" };
        const response = await knock(fill(page, madeUpPlace()), who, { method: "POST", body, headers });
        const text = await response.text();
        expect(response.status, `${name} as ${who}: ${text.slice(0, 300)}`).toBeLessThan(500);
        expect(text, `${name} as ${who}`).not.toMatch(/"ok":true/);
        expect(text, `${name} as ${who}`).not.toContain("Hidden");
      }
    }
  }
});
