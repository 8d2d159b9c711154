import { checkImport } from "@/lib/imports/change-import";
import { getImport } from "@/lib/imports/queries";
import { checkImportInput } from "@/lib/imports/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = checkImportInput.omit({ importId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const { id: importId } = await getImport(viewer, params.id);
  return checkImport(viewer, { importId, ...parseInput(body, await readJson(request)) });
});
