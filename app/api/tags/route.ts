import { route } from "@/lib/route";
import { listTags } from "@/lib/tags/queries";

export const GET = route(({ viewer }) => listTags(viewer));
