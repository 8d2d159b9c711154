import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { editJob } from "./edit-job";
import type { JobEditView } from "./settings-schemas";
import { readSynonyms, synonymsText, type UpdateSynonymsInput, updateSynonymsInput } from "./synonyms";

/** What means the same when one looks for evidence. @throws AppError `invalid`, `conflict` */
export async function updateSynonyms(viewer: Viewer, input: UpdateSynonymsInput): Promise<JobEditView> {
  return editJob(viewer, updateSynonymsInput, input, async (_, job, wanted) => {
    const synonyms = readSynonyms(wanted.synonyms);
    const [from, to] = [job.synonyms, synonyms].map(synonymsText);
    return from === to ? null : { type: "synonyms.updated", data: { from, to }, set: { synonyms } };
  });
}
