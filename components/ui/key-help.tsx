"use client";

import { Dialog } from "./dialog";
import { Kbd } from "./kbd";

/** Keys that belong together, and what each does; two with a space between are pressed one after the other. */
export type KeyGroup = { title?: string; keys: [keys: string, what: string][] };

type KeyHelpProps = { groups: KeyGroup[]; open: boolean; onOpenChange: (open: boolean) => void };

/** What every key of a page does. */
export function KeyHelp({ groups, ...dialog }: KeyHelpProps) {
  return (
    <Dialog title="Keys" size="small" {...dialog}>
      {groups.map(({ title, keys }) => (
        <section key={title ?? ""} className="flex flex-col gap-1.5">
          {title && <h3 className="text-sm font-semibold text-ink-soft">{title}</h3>}
          <dl className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-1.5">
            {keys.map(([key, what]) => (
              <div key={key} className="contents">
                <dt className="flex items-start gap-1">
                  {key.split(" ").map((one) => (
                    <Kbd key={one}>{one}</Kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
