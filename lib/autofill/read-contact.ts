import "server-only";
import type { DocumentType } from "@/lib/documents/schemas";
import type { FoundContact } from "./found-contact";

/** The contact details in a résumé; none where it cannot be read in time. */
export async function readContact(_bytes: Uint8Array, _type: DocumentType): Promise<FoundContact> {
  return {};
}
