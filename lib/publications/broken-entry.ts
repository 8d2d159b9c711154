import type { PublicationProblem } from "./publication";

/** Thrown within the scanner alone: this entry cannot be read, the next one may be. */
export class BrokenEntry extends Error {
  readonly kind: PublicationProblem["kind"];

  constructor(kind: PublicationProblem["kind"]) {
    super(kind);
    this.kind = kind;
  }
}
