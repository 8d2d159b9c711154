import { streamBoardChanges } from "@/lib/live/stream-board-changes";
import { route } from "@/lib/route";

export const GET = route(({ viewer, request }) => {
  const slugs = new URL(request.url).searchParams.getAll("job");
  return streamBoardChanges(viewer, slugs, request.signal);
});
