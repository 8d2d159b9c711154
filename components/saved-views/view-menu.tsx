"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { TextField } from "@/components/ui/text-field";
import type { SavedView } from "@/lib/saved-views/saved-view";
import { nameErrors } from "./save-view";
import { useDeleteView, useUpdateView } from "./use-change-views";

type ViewMenuProps = { slug: string; view: SavedView; canShare: boolean; search: string };

/** What can be done with the view one has chosen. */
export function ViewMenu({ slug, view, canShare, search }: ViewMenuProps) {
  const [asked, setAsked] = useState<"rename" | "delete" | null>(null);
  const update = useUpdateView(slug, view, () => setAsked(null));
  const remove = useDeleteView(slug, view);
  if (!view.canChange) return null;
  const isChanged = view.search !== search;
  return (
    <>
      {isChanged && (
        <Button size="small" className="shrink-0" onClick={() => update.mutate({ search })}>
          Keep these filters in it
        </Button>
      )}
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="small"
            className="shrink-0"
            aria-label={`Change the view ${view.name}`}
          >
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsked("rename")}>Rename…</MenuItem>
        {canShare && (
          <MenuItem onSelect={() => update.mutate({ isForTeam: !view.isForTeam })}>
            {view.isForTeam ? "Make it mine alone" : "Share it with the team"}
          </MenuItem>
        )}
        <MenuItem tone="danger" onSelect={() => setAsked("delete")}>
          Delete…
        </MenuItem>
      </Menu>
      <Dialog
        title="Rename this view"
        size="small"
        open={asked === "rename"}
        onOpenChange={(open) => setAsked(open ? "rename" : null)}
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            update.mutate({ name: String(new FormData(event.currentTarget).get("name")) });
          }}
        >
          <TextField
            label="Name"
            name="name"
            maxLength={60}
            autoComplete="off"
            defaultValue={view.name}
            errors={update.error ? nameErrors(update.error) : undefined}
          />
          <div className="flex justify-end gap-2">
            <DialogClose render={<Button variant="quiet">Cancel</Button>} />
            <Button type="submit" variant="primary" pending={update.isPending}>
              Rename
            </Button>
          </div>
        </form>
      </Dialog>
      <AlertDialog
        title={`Delete the view “${view.name}”?`}
        description={
          view.isForTeam
            ? "It is gone for the whole team; nobody in it is touched."
            : "Nobody in it is touched."
        }
        confirmLabel="Delete view"
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
        open={asked === "delete"}
        onOpenChange={(open) => setAsked(open ? "delete" : null)}
      />
    </>
  );
}
