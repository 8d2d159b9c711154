/** A piece of a document that stands together: a line, or a part of one with a wide gap on either side. */
export type Passage = {
  text: string;
  size: number;
  page: number;
  x: number;
  /** Grows downwards. */
  y: number;
  right: number;
  /** Where its links lead, whatever their words are. */
  links: string[];
  /** In the head or foot of the page. */
  isMargin: boolean;
  /** The first pages' upper part, in which people introduce themselves. */
  isNearTop: boolean;
};

export type Document = {
  passages: Passage[];
  /** What the file says of itself; programs fill this in with anything at all, so it only ever confirms. */
  metadata: string;
};
