import { downloadDocument } from "@/lib/documents/download-document";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) => downloadDocument(viewer, params.id));
