import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "./viewer";

/** On whose behalf it is done, with the role they have now; null once they are disabled. */
export async function findDoer(tx: Tx, userId: string): Promise<Viewer | null> {
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  return user ?? null;
}
