"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const keys: [string, string][] = [
  ["J", "Next"],
  ["K", "Previous"],
  ["A", "Advance to the next stage"],
  ["M 1–9", "Move to that stage"],
  ["R 1–9", "Reject for that reason"],
  ["S 1–5", "Put aside until that day"],
  ["T 1–9", "Add or remove that tag"],
  ["N", "Write a note"],
  ["F", "Write a scorecard"],
  ["U", "Undo, again and again"],
  ["/", "Search"],
  ["Esc", "Out of a field, then back"],
  ["?", "These keys"],
];

export function KeyHelp(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keys" size="small" {...props}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt className="flex gap-1">
              {key.split(" ").map((one) => (
                <Kbd key={one}>{one}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
