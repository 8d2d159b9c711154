import "server-only";
import type { Tx } from "@/db/client";
import { publications, publicationTexts } from "@/db/schema";
import type { NewPublications } from "./new-publication";

/** Keeps them with their application, in the order they were given, and all that was typed beside them. */
export async function insertPublications(
  tx: Tx,
  applicationId: string,
  given: NewPublications,
): Promise<void> {
  await tx.insert(publicationTexts).values({ applicationId, text: given.text });
  if (given.publications.length === 0) return;
  await tx
    .insert(publications)
    .values(given.publications.map((publication, position) => ({ ...publication, applicationId, position })));
}
