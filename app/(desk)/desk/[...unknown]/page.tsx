import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/session";

/** A mistyped address under the desk: says so inside its frame, with the way back in sight. */
export default async function UnknownDeskPage() {
  await requireViewer();
  notFound();
}
