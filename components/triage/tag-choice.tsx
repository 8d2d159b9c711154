"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Key } from "@/components/ui/key";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";
import { TextField } from "@/components/ui/text-field";
import { tagsQuery } from "@/lib/tags/tags-query";
import { ChoiceMenu } from "./choice-menu";
import type { ChoiceProps } from "./choice-props";
import { tagDeed } from "./deeds";

/** Those there are by digit, and a new one by its name. */
export function TagChoice({ page, row, decisions, ...menu }: ChoiceProps) {
  const { data: tags = [] } = useQuery(tagsQuery());
  const [isNaming, setNaming] = useState(false);
  const tag = (name: string) => void decisions.decide(tagDeed({ page, row }, name));
  return (
    <>
      <ChoiceMenu
        {...menu}
        trigger={
          <Button aria-keyshortcuts="T">
            Tag… <Key>T</Key>
          </Button>
        }
        choices={tags.map(({ id, name }) => ({
          id,
          label: name,
          isOn: page.tags.some((one) => one.id === id),
        }))}
        onChoose={(id) => {
          const chosen = tags.find((one) => one.id === id);
          if (chosen) tag(chosen.name);
        }}
      >
        {tags.length > 0 && <MenuSeparator />}
        <MenuItem onSelect={() => setNaming(true)}>New tag…</MenuItem>
      </ChoiceMenu>
      <Dialog title="New tag" size="small" open={isNaming} onOpenChange={setNaming}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get("name")).trim();
            if (name === "") return;
            setNaming(false);
            tag(name);
          }}
        >
          <TextField label="Name" name="name" maxLength={40} autoComplete="off" />
          <div className="flex justify-end gap-2">
            <DialogClose render={<Button variant="quiet">Cancel</Button>} />
            <Button type="submit" variant="primary">
              Tag
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
