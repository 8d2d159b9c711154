import { getBulk } from "@/lib/bulk/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) => getBulk(viewer, params.id));
