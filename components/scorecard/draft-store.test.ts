import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraft, type SaveOutcome } from "./draft-store";
import { toState } from "./scorecard-state";

const empty = toState(null);
const written = (comment: string) => ({ ...empty, comment });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function makeDraft(outcomes: SaveOutcome[]) {
  const sent: [string, number][] = [];
  const save = vi.fn(async ({ comment }: { comment: string }, version: number): Promise<SaveOutcome> => {
    sent.push([comment, version]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return outcomes.shift() ?? { kind: "saved", version: version + 1 };
  });
  return { draft: createDraft({ state: empty, version: 0, save }), sent };
}

test("typing is saved once it rests, each save from the version the last one left", async () => {
  const { draft, sent } = makeDraft([]);
  draft.change(written("a"));
  draft.change(written("ab"));
  expect(draft.snapshot().status).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(900);
  expect(draft.snapshot().status).toBe("saved");
  draft.change(written("abc"));
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([
    ["ab", 0],
    ["abc", 1],
  ]);
});

test("what is typed during a save is saved after it, never beside it", async () => {
  const { draft, sent } = makeDraft([]);
  draft.change(written("a"));
  await vi.advanceTimersByTimeAsync(750);
  draft.change(written("ab"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([
    ["a", 0],
    ["ab", 1],
  ]);
  expect(draft.snapshot().status).toBe("saved");
});

test("a save that cannot reach the server keeps what was typed, says why, and is tried again", async () => {
  const { draft, sent } = makeDraft([{ kind: "failed", reason: "Away.", isFinal: false }]);
  draft.change(written("a"));
  await vi.advanceTimersByTimeAsync(900);
  expect(draft.snapshot()).toMatchObject({ status: "failed", failure: "Away.", state: { comment: "a" } });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(draft.snapshot().status).toBe("saved");
  expect(sent).toHaveLength(2);
});

test("a save that was refused is tried again only when something changes", async () => {
  const { draft, sent } = makeDraft([{ kind: "failed", reason: "Too long.", isFinal: true }]);
  draft.change(written("a"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  draft.change(written("b"));
  await vi.advanceTimersByTimeAsync(900);
  expect(draft.snapshot().status).toBe("saved");
});

test("after another window saved, nothing is sent until one version is chosen", async () => {
  const { draft, sent } = makeDraft([{ kind: "conflict" }]);
  draft.change(written("mine"));
  await vi.advanceTimersByTimeAsync(900);
  draft.change(written("mine too"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(draft.snapshot()).toMatchObject({ status: "conflict", state: { comment: "mine too" } });
  draft.resolve(7, null);
  await vi.advanceTimersByTimeAsync(900);
  expect(sent.at(-1)).toEqual(["mine too", 7]);
  expect(draft.snapshot().status).toBe("saved");
});

test("the other window's version can be taken instead", async () => {
  const { draft, sent } = makeDraft([{ kind: "conflict" }]);
  draft.change(written("mine"));
  await vi.advanceTimersByTimeAsync(900);
  draft.resolve(7, written("theirs"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(draft.snapshot()).toMatchObject({ status: "saved", state: { comment: "theirs" } });
  expect(sent).toHaveLength(1);
});

test("leaving saves at once", async () => {
  const { draft, sent } = makeDraft([]);
  draft.change(written("a"));
  draft.flush();
  expect(sent).toEqual([["a", 0]]);
  draft.flush();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
});
