import { getDocumentText } from "@/lib/documents/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) => getDocumentText(viewer, params.id));
