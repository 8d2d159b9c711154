import { streamBoardChanges } from "@/lib/live/stream-board-changes";
import { route } from "@/lib/route";

export const GET = route(({ viewer, request }) => {
  const slug = new URL(request.url).searchParams.get("job") ?? "";
  return streamBoardChanges(viewer, slug, request.signal);
});
