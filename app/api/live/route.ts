import { streamChanges } from "@/lib/live/stream-changes";
import { route } from "@/lib/route";

export const GET = route(({ viewer, request }) => {
  const { searchParams } = new URL(request.url);
  const wanted = { jobs: searchParams.getAll("job"), applications: searchParams.getAll("application") };
  return streamChanges(viewer, wanted, request.signal);
});
