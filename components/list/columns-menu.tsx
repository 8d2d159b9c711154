"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { showToast } from "@/components/ui/toast-store";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import {
  type ListColumn,
  listColumnNames,
  listColumnTitles,
  usualListColumns,
} from "@/lib/list-columns/list-columns";
import { listColumnsQuery } from "@/lib/list-columns/list-columns-query";

/** Which columns the list shows, and in which order; kept for all of one's lists. */
export function ColumnsMenu({ columns }: { columns: ListColumn[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title="Columns"
      align="end"
      className="w-80"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          Columns…
        </Button>
      }
    >
      <ColumnsForm columns={columns} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function ColumnsForm({ columns, onDone }: { columns: ListColumn[]; onDone: () => void }) {
  const [chosen, setChosen] = useState(columns);
  const [order, setOrder] = useState(() => [
    ...columns,
    ...listColumnNames.filter((name) => !columns.includes(name)),
  ]);
  const save = useSaveColumns(onDone);
  const move = (at: number, by: 1 | -1) =>
    setOrder((now) => {
      const next = [...now];
      const [column] = next.splice(at, 1);
      if (column) next.splice(at + by, 0, column);
      return next;
    });
  return (
    <form
      className="flex min-h-0 flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(order.filter((name) => chosen.includes(name)));
      }}
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari forgets that it is a list */}
      <ul role="list" className="max-h-80 overflow-y-auto">
        {order.map((name, at) => (
          <li key={name} className="flex items-center gap-1">
            <Checkbox
              name={name}
              label={listColumnTitles[name]}
              className="min-w-0 flex-1"
              checked={chosen.includes(name)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, name] : chosen.filter((one) => one !== name),
                )
              }
            />
            <IconButton
              size="small"
              label={`${listColumnTitles[name]} further left`}
              icon={<ChevronUp aria-hidden />}
              aria-disabled={at === 0}
              onClick={() => at > 0 && move(at, -1)}
            />
            <IconButton
              size="small"
              label={`${listColumnTitles[name]} further right`}
              icon={<ChevronDown aria-hidden />}
              aria-disabled={at === order.length - 1}
              onClick={() => at < order.length - 1 && move(at, 1)}
            />
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={() => save.mutate(usualListColumns)}>
          The usual ones
        </Button>
        <Button type="submit" variant="primary" pending={save.isPending}>
          Show these columns
        </Button>
      </div>
    </form>
  );
}

function useSaveColumns(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (columns: ListColumn[]) =>
      fetchJson<ListColumn[]>("/api/list-columns", { method: "PUT", body: { columns } }),
    onSuccess: async (columns) => {
      // Rows hold what their columns read, and nothing else.
      await client.resetQueries({ queryKey: ["list"] });
      client.setQueryData(listColumnsQuery().queryKey, columns);
      onDone();
    },
    onError: (error) =>
      showToast({ tone: "bad", text: `The columns stay as they were. ${failureWords(error)}` }),
  });
}
