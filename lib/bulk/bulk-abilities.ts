import "server-only";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { bulkPermissions } from "./bulk-permissions";
import type { BulkKind } from "./schemas";

/** What this person may do to many at once. */
export function bulkAbilities({ role }: Viewer): Record<BulkKind, boolean> {
  const may = (kind: BulkKind) => can(role, bulkPermissions[kind]);
  return {
    move: may("move"),
    reject: may("reject"),
    tag: may("tag"),
    snooze: may("snooze"),
    mail: may("mail"),
    assign: may("assign"),
  };
}
