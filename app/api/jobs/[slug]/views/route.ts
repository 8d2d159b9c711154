import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { listViews } from "@/lib/saved-views/queries";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewInput } from "@/lib/saved-views/schemas";

const body = saveViewInput.omit({ slug: true });

export const GET = route<{ slug: string }>(({ viewer, params }) => listViews(viewer, params.slug));

export const POST = route<{ slug: string }>(async ({ viewer, params, request }) =>
  saveView(viewer, { slug: params.slug, ...parseInput(body, await readJson(request)) }),
);
