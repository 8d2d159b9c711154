"use client";

import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { ChoiceMenu } from "./choice-menu";
import type { ChoiceProps } from "./choice-props";
import { moveDeed } from "./deeds";

export function MoveChoice({ page, row, decisions, ...menu }: ChoiceProps) {
  const { application, stages, viewer } = page;
  const isEnded = application.status === "rejected" || application.status === "withdrawn";
  const isHired = application.status === "hired";
  return (
    <ChoiceMenu
      {...menu}
      trigger={
        <Button aria-keyshortcuts="M">
          Move to… <Key>M</Key>
        </Button>
      }
      choices={stages.map(({ id, name, kind }) => ({
        id,
        label: name,
        disabled: isEnded || id === application.stageId || ((kind === "hired" || isHired) && !viewer.canHire),
      }))}
      onChoose={(id) => {
        const to = stages.find((stage) => stage.id === id);
        if (to) void decisions.decide(moveDeed({ page, row }, to));
      }}
    />
  );
}
