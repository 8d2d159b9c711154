import { getBoard } from "@/lib/applications/board-queries";
import { route } from "@/lib/route";

export const GET = route<{ slug: string }>(({ viewer, params }) => getBoard(viewer, params.slug));
