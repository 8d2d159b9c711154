"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";
import { ChoiceMenu } from "./choice-menu";
import type { ChoiceProps } from "./choice-props";
import { snoozeDeed } from "./deeds";
import { SnoozeDayDialog } from "./snooze-day-dialog";
import { dayWords, snoozeDays } from "./snooze-days";

/** The days one most often means by digit, and any other one from a calendar. */
export function SnoozeChoice({ page, row, decisions, ...menu }: ChoiceProps) {
  const [days] = useState(() => snoozeDays(new Date()));
  const [isChoosing, setChoosing] = useState(false);
  const snooze = (day: Date) => void decisions.decide(snoozeDeed({ page, row }, day, dayWords(day)));
  return (
    <>
      <ChoiceMenu
        {...menu}
        trigger={
          <Button aria-keyshortcuts="S">
            Snooze… <Key>S</Key>
          </Button>
        }
        choices={days.map(({ day, label }) => ({ id: label, label: `${label}, ${dayWords(day)}` }))}
        onChoose={(id) => {
          const chosen = days.find(({ label }) => label === id);
          if (chosen) snooze(chosen.day);
        }}
      >
        <MenuSeparator />
        <MenuItem onSelect={() => setChoosing(true)}>Another day…</MenuItem>
      </ChoiceMenu>
      <SnoozeDayDialog open={isChoosing} onOpenChange={setChoosing} onChoose={snooze} />
    </>
  );
}
