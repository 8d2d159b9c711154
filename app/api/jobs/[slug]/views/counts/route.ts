import { route } from "@/lib/route";
import { countViews } from "@/lib/saved-views/queries";

export const GET = route<{ slug: string }>(({ viewer, params }) => countViews(viewer, params.slug));
