import { getSamePerson } from "@/lib/duplicates/find-same-person";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) => getSamePerson(viewer, params.id));
