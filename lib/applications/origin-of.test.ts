import { expect, test } from "vitest";
import { originOf } from "./origin-of";

test("one goes back to the list as it was, and on in its order", () => {
  expect(originOf({ from: "list", sort: "name_asc", q: "amara & co", page: "7" })).toEqual({
    query: "?from=list&q=amara+%26+co&sort=name_asc",
    view: "?view=list&q=amara+%26+co&sort=name_asc",
  });
  expect(originOf({ from: "list" })).toEqual({ query: "?from=list", view: "?view=list" });
});

test("from anywhere else the board's order counts", () => {
  const board = { query: "?from=board", view: "?view=board" };
  expect(originOf({ from: "board", sort: "name_asc" })).toEqual(board);
  expect(originOf({})).toEqual(board);
  expect(originOf({ from: ["list", "board"] })).toEqual(board);
});
