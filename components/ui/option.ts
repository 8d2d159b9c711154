/** One choice of a select, a radio group or a checkbox group. */
export type Option = { value: string; label: string; help?: string; disabled?: boolean };
