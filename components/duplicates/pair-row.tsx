"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { PairView } from "@/lib/duplicates/schemas";
import { PersonApplication } from "./person-application";
import { reasonsWords } from "./reasons-words";
import { useDismiss } from "./use-dismiss";

export function PairRow({ pair: { first, second, reasons } }: { pair: PairView }) {
  const router = useRouter();
  const { dismiss, isPending } = useDismiss(() => router.refresh());
  return (
    <li className="flex flex-col gap-2 border-b border-line px-2 py-3">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <PersonApplication application={first} names />
        <PersonApplication application={second} names />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-sm">{reasonsWords(reasons)}.</p>
        <div className="flex flex-wrap gap-1.5">
          <LinkButton size="small" href={`/desk/applications/${first.id}/merge?with=${second.id}`}>
            Compare and merge…
          </LinkButton>
          <Button
            size="small"
            variant="quiet"
            pending={isPending}
            onClick={() => dismiss({ applicationId: first.id, otherApplicationId: second.id })}
          >
            Not the same person
          </Button>
        </div>
      </div>
    </li>
  );
}
