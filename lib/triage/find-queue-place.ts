import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { queueCookie } from "./queue-cookie";

const place = z.object({ search: z.string(), at: z.uuid() });

/** The application one stood at in this queue the last time; null in one with other filters. */
export async function findQueuePlace(filters: ListFilters): Promise<string | null> {
  const kept = (await cookies()).get(queueCookie)?.value;
  const { data } = place.safeParse(readJson(kept));
  return data && data.search === toSearch(filters) ? data.at : null;
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
