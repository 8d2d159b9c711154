import { undoBulk } from "@/lib/bulk/undo-bulk";
import { route } from "@/lib/route";

export const POST = route<{ id: string }>(({ viewer, params }) => undoBulk(viewer, params.id));
