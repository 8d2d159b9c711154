import { startImport } from "@/lib/imports/change-import";
import { route } from "@/lib/route";

export const POST = route<{ id: string }>(({ viewer, params }) => startImport(viewer, params.id));
