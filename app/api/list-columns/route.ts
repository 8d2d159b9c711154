import { listColumnsOf } from "@/lib/list-columns/queries";
import { saveListColumns } from "@/lib/list-columns/save-list-columns";
import { saveListColumnsInput } from "@/lib/list-columns/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const GET = route(({ viewer }) => listColumnsOf(viewer));

export const PUT = route(async ({ viewer, request }) =>
  saveListColumns(viewer, parseInput(saveListColumnsInput, await readJson(request))),
);
