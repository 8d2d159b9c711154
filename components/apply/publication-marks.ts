/** Marks as they were typed, by the publication's key, in a form that came back. */
export type TypedMarks = Record<string, TypedMark>;
export type TypedMark = { place?: string; selected?: string; contribution?: string };

/** Whoever calls the action by hand may have put anything there. */
export function typedMark(marks: unknown, key: string): TypedMark {
  const mark = own(marks, key);
  return {
    place: textOf(own(mark, "place")),
    selected: textOf(own(mark, "selected")),
    contribution: textOf(own(mark, "contribution")),
  };
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
