import { setTimeout as after } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { applications, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { submitApplication } from "./submit-application";

const full = vi.hoisted(() => ({ isFull: false }));
vi.mock("@/lib/storage/storage", async (importOriginal) => {
  const storage = await importOriginal<typeof import("@/lib/storage/storage")>();
  const putFile: typeof storage.putFile = async (bytes) => {
    if (!full.isFull) return storage.putFile(bytes);
    await after(200);
    throw new Error("ENOSPC: no space left on device");
  };
  return { ...storage, putFile };
});

withTestDatabase();
const world = withApplyWorld();

test("a résumé that cannot be stored leaves no application and no mail, and the same form counts once it can", async () => {
  const form = makeForm(world, { submissionKey: "7d9a2f64-25a5-4a55-9d1b-3a62a4a9a001" });
  full.isFull = true;
  await expect(submitApplication(visitor, form)).rejects.toThrow("ENOSPC");
  expect([await db.$count(applications), await db.$count(mailOutbox)]).toEqual([0, 0]);

  full.isFull = false;
  await submitApplication(visitor, form);
  expect([await db.$count(applications), await db.$count(mailOutbox)]).toEqual([1, 1]);
});
