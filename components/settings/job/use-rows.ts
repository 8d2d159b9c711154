"use client";

import { useState } from "react";

export type Row<T> = { key: string; value: T };

/**
 * The lines of a list that one edits before saving it. What is typed lives in the inputs, which move with
 * their key; `value` is what a line began with.
 */
export function useRows<T>(initial: T[]) {
  const [rows, setRows] = useState(() => initial.map(toRow));
  return {
    rows,
    add: (value: T, at = rows.length) => setRows((now) => now.toSpliced(at, 0, toRow(value))),
    remove: (key: string) => setRows((now) => now.filter((row) => row.key !== key)),
    move: (from: number, to: number) => setRows((now) => moved(now, from, to)),
    reset: (values: T[]) => setRows(values.map(toRow)),
  };
}

let lastKey = 0;

function toRow<T>(value: T): Row<T> {
  lastKey += 1;
  return { key: `row-${lastKey}`, value };
}

function moved<T>(rows: Row<T>[], from: number, to: number): Row<T>[] {
  const row = rows[from];
  return row ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows;
}
