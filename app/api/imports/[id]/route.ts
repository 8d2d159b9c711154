import { getImport } from "@/lib/imports/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) => getImport(viewer, params.id));
