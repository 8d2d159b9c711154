import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { deleteView } from "@/lib/saved-views/delete-view";
import { deleteViewInput, updateViewInput } from "@/lib/saved-views/schemas";
import { updateView } from "@/lib/saved-views/update-view";

type Params = { slug: string; viewId: string };

const changes = updateViewInput.omit({ slug: true, id: true });
const lookedAt = deleteViewInput.omit({ slug: true, id: true });

export const PUT = route<Params>(async ({ viewer, params: { slug, viewId }, request }) =>
  updateView(viewer, { slug, id: viewId, ...parseInput(changes, await readJson(request)) }),
);

export const DELETE = route<Params>(async ({ viewer, params: { slug, viewId }, request }) =>
  deleteView(viewer, { slug, id: viewId, ...parseInput(lookedAt, await readJson(request)) }),
);
