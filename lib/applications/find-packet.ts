import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { isHiddenFrom } from "@/lib/anonymous/is-hidden-from";
import type { Viewer } from "@/lib/auth/viewer";
import { findApplicationPage } from "./application-queries";
import type { ApplicationPageView } from "./application-view";

export type Packet = {
  page: ApplicationPageView;
  /** Whether this reader may have it with the name as well. */
  canBeNamed: boolean;
};

/**
 * What a committee is given of one application, as far as this colleague may read it. Anonymised, it is masked as the
 * strictest stage would, whoever asks; from whom a stage hides who it is gets no other. Null as for a made-up id.
 */
export async function findPacket(
  viewer: Viewer,
  id: string,
  { isAnonymised }: { isAnonymised: boolean },
): Promise<Packet | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const canBeNamed = !(await isHiddenFrom(db, viewer, id));
  const page = await findApplicationPage(viewer, id, { isAnonymised: isAnonymised || !canBeNamed });
  return page && { page, canBeNamed };
}
