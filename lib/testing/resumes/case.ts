import type { FoundContact } from "@/lib/autofill/found-contact";
import type { DocumentType } from "@/lib/documents/schemas";

/** A résumé as somebody might send it, and what a careful reader would take from it. */
export type ResumeCase = {
  name: string;
  type: DocumentType;
  make: () => Promise<Uint8Array> | Uint8Array;
  expected: FoundContact;
};
