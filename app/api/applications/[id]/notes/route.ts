import { toApplicationId } from "@/lib/applications/to-application-id";
import { writeNoteInput } from "@/lib/notes/schemas";
import { writeNote } from "@/lib/notes/write-note";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = writeNoteInput.omit({ applicationId: true });

/** From the page's script as JSON; from a form without one it goes back to where it was written. */
export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  if (!isForm(request)) {
    return writeNote(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
  }
  const form = new URLSearchParams(await request.text());
  await writeNote(viewer, {
    applicationId,
    ...parseInput(body, { body: form.get("body"), visibility: form.get("visibility") ?? undefined }),
  });
  const location = `/desk/applications/${applicationId}#notes`;
  return new Response(null, { status: 303, headers: { location } });
});

function isForm({ headers }: Request): boolean {
  return headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
}
