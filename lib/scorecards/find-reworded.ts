import "server-only";
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requirements, requirementVersions } from "@/db/schema";
import type { FieldErrors } from "@/lib/errors";
import type { ParsedScorecard } from "./schemas";

/** By requirement, what was reworded while it was rated: its rating was given to other words than stand there now. */
export async function findReworded(
  tx: Tx,
  { ratings }: Pick<ParsedScorecard, "ratings">,
): Promise<FieldErrors> {
  const ids = ratings.map(({ requirementId }) => requirementId);
  const rows = await tx
    .select({ id: requirements.id, version: requirementVersions.version, text: requirements.text })
    .from(requirements)
    .innerJoin(requirementVersions, eq(requirementVersions.requirementId, requirements.id))
    .where(
      and(
        inArray(requirements.id, ids),
        isNull(requirements.archivedAt),
        or(ne(requirementVersions.text, requirements.text), ne(requirementVersions.kind, requirements.kind)),
      ),
    );
  const isReworded = ({ requirementId, requirementVersion }: ParsedScorecard["ratings"][number]) =>
    rows.some(({ id, version }) => id === requirementId && version === requirementVersion);
  return Object.fromEntries(
    ratings.filter(isReworded).map(({ requirementId }) => [requirementId, [reworded]]),
  );
}

const reworded = "This requirement was changed while you wrote. Say whether your rating still stands.";
