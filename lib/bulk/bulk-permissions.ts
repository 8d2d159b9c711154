import "server-only";
import type { Permission } from "@/lib/auth/permissions";
import type { BulkKind } from "./schemas";

/** What one must be allowed to even begin; each application's own rule asks again. */
export const bulkPermissions: Record<BulkKind, Permission> = {
  move: "application.move",
  reject: "application.reject",
  tag: "application.tag",
  snooze: "application.snooze",
  mail: "application.message",
  assign: "application.assign",
};
