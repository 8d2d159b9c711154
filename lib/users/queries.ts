import "server-only";
import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { UserView } from "./schemas";
import { userColumns, userView } from "./user-view";

/** Every colleague, the disabled last. @throws AppError `forbidden` */
export async function listUsers(viewer: Viewer): Promise<UserView[]> {
  assertCan(viewer, "user.manage");
  const rows = await db
    .select(userColumns)
    .from(users)
    .orderBy(sql`${users.disabledAt} is not null`, asc(sql`lower(${users.name})`), asc(users.id));
  return rows.map(userView);
}
