"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Quote } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { Menu } from "@/components/ui/menu";
import { MenuGroup, MenuItem, SubMenu } from "@/components/ui/menu-item";
import { showToast } from "@/components/ui/toast-store";
import { useKeys } from "@/components/ui/use-keys";
import { documentTextQuery } from "@/lib/documents/document-text-query";
import { quoteOccurs } from "@/lib/scorecards/quote-occurs";
import { maxQuoteCharacters, type Rating, type RequirementView, ratingNames } from "@/lib/scorecards/schemas";
import { ratedOf } from "./scorecard-state";
import { useScorecard } from "./use-scorecard";
import { type SelectedPassage, useSelectedPassage } from "./use-selected-passage";

const citing = ["partly", "meets", "exceeds"] as const;

/** Appears while a passage of the résumé, an answer or a note is selected: it becomes evidence for a requirement. */
export function CitingBar() {
  const { requirements, isLocked } = useScorecard();
  const [isOpen, setOpen] = useState(false);
  const passage = useSelectedPassage(isOpen);
  const cite = useCite();
  const canCite = passage !== null && !isLocked && requirements.length > 0;
  useKeys({ c: canCite ? () => setOpen(true) : undefined });
  if (!canCite) return null;
  return (
    <div className="thumb-sized pointer-events-none bottom-3 z-20 flex items-end justify-center max-lg:fixed max-lg:inset-x-3 lg:sticky lg:h-0">
      <div className="pointer-events-auto flex max-w-full items-center gap-2 rounded-md border border-line bg-surface p-1.5 pl-3 shadow-raised">
        <p className="min-w-0 truncate text-sm text-ink-soft" dir="auto">
          “{passage.quote.slice(0, 60)}
          {passage.quote.length > 60 && "…"}”
        </p>
        <Menu
          side="top"
          align="end"
          open={isOpen}
          onOpenChange={setOpen}
          trigger={
            <Button variant="primary" className="shrink-0" aria-keyshortcuts="C">
              <Quote aria-hidden />
              Use as evidence <Key>C</Key>
            </Button>
          }
        >
          <MenuGroup label="For which requirement?">
            {requirements.map((requirement) => (
              <RequirementItem
                key={requirement.id}
                requirement={requirement}
                onCite={(rating) => cite(requirement, passage, rating)}
              />
            ))}
          </MenuGroup>
        </Menu>
      </div>
    </div>
  );
}

type RequirementItemProps = { requirement: RequirementView; onCite: (rating?: Rating) => void };

/** A requirement without a rating is rated with its first passage. */
function RequirementItem({ requirement, onCite }: RequirementItemProps) {
  const { state } = useScorecard();
  const { rating } = ratedOf(state, requirement.id);
  if (rating && rating !== "no_evidence") {
    return <MenuItem onSelect={() => onCite()}>{requirement.text}</MenuItem>;
  }
  return (
    <SubMenu label={requirement.text}>
      {citing.map((step) => (
        <MenuItem key={step} onSelect={() => onCite(step)}>
          {ratingNames[step]}
        </MenuItem>
      ))}
    </SubMenu>
  );
}

/** Adds a passage once it is seen to stand in its source; the server looks again at the end. */
function useCite() {
  const client = useQueryClient();
  const { cite, sources, unreadable, isAnonymised } = useScorecard();
  return async (requirement: RequirementView, passage: SelectedPassage, rating?: Rating) => {
    const refuse = (text: string) => showToast({ tone: "bad", text });
    if (passage.quote.length > maxQuoteCharacters)
      return refuse("This passage is too long. Select less of it.");
    const isUnreadable = unreadable.some(({ id }) => id === passage.sourceId);
    const text =
      passage.kind === "document"
        ? (await client.ensureQueryData(documentTextQuery(passage.sourceId, isAnonymised)).catch(() => null))
            ?.text
        : (sources.find(({ sourceId }) => sourceId === passage.sourceId)?.text ?? null);
    if (text && !quoteOccurs(text, passage.quote)) {
      return refuse(
        "This passage was not found in the text as we read it. Select it line by line, or search for it.",
      );
    }
    cite(requirement, { ...passage, isChecked: !isUnreadable }, rating);
    // Who reads with a caret goes on from there.
    document.getSelection()?.collapseToEnd();
    showToast({ text: "Added as evidence." });
  };
}
