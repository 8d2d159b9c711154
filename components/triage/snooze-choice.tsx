"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceMenu } from "./choice-menu";
import type { ChoiceProps } from "./choice-props";
import { snoozeDeed } from "./deeds";
import { Key } from "./key";
import { dayWords, snoozeDays } from "./snooze-days";

export function SnoozeChoice({ page, row, decisions, ...menu }: ChoiceProps) {
  const [days] = useState(() => snoozeDays(new Date()));
  return (
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
        if (chosen) void decisions.decide(snoozeDeed({ page, row }, chosen.day, dayWords(chosen.day)));
      }}
    />
  );
}
