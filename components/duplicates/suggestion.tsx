"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { SuggestionView } from "@/lib/duplicates/schemas";
import { PersonApplication } from "./person-application";
import { reasonsWords } from "./reasons-words";
import { useDismiss } from "./use-dismiss";

type SuggestionProps = { applicationId: string; suggestion: SuggestionView; onChanged: () => unknown };

/** Somebody who may be the same person, why, and both answers to that. */
export function Suggestion({ applicationId, suggestion, onChanged }: SuggestionProps) {
  const { other, reasons } = suggestion;
  const { dismiss, isPending } = useDismiss(onChanged);
  return (
    <li className="flex flex-col gap-1 border-l-2 border-warn py-1 pl-3">
      <PersonApplication application={other} names />
      <p className="text-sm">{reasonsWords(reasons)}.</p>
      <div className="flex flex-wrap gap-1.5">
        <LinkButton size="small" href={`/desk/applications/${applicationId}/merge?with=${other.id}`}>
          Compare and merge…
        </LinkButton>
        <Button
          size="small"
          variant="quiet"
          pending={isPending}
          onClick={() => dismiss({ applicationId, otherApplicationId: other.id })}
        >
          Not the same person
        </Button>
      </div>
    </li>
  );
}
