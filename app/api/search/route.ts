import { route } from "@/lib/route";
import { findInPalette } from "@/lib/search/find-in-palette";

export const GET = route(({ viewer, request }) =>
  findInPalette(viewer, new URL(request.url).searchParams.get("q") ?? ""),
);
