import "server-only";
import { notFound } from "next/navigation";
import { can, type Permission } from "./permissions";
import { requireViewer } from "./session";
import type { Viewer } from "./viewer";

/** For pages that a role has or has not: to others they do not exist, title included. */
export async function requirePermission(permission: Permission): Promise<Viewer> {
  const viewer = await requireViewer();
  if (!can(viewer.role, permission)) notFound();
  return viewer;
}
