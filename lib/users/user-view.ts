import "server-only";
import { users } from "@/db/schema";
import type { UserView } from "./schemas";

export const userColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  isDemo: users.isDemo,
  passwordHash: users.passwordHash,
  disabledAt: users.disabledAt,
  createdAt: users.createdAt,
};

type UserRow = Pick<typeof users.$inferSelect, keyof typeof userColumns>;

export function userView(row: UserRow): UserView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.disabledAt ? "disabled" : row.passwordHash ? "active" : "invited",
    isDemo: row.isDemo,
    createdAt: row.createdAt.toISOString(),
  };
}
