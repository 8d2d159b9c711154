"use client";

import { useMutation } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import type { PairInput } from "@/lib/duplicates/schemas";
import { failureWords, fetchJson } from "@/lib/fetch-json";

type Dismissal = PairInput & { says: "two people" | "perhaps one" };

/** Says that two records are two people, with Undo; `onChanged` reads anew what may show them. */
export function useDismiss(onChanged: () => unknown) {
  const { mutate, isPending } = useMutation({
    mutationFn: ({ says, ...pair }: Dismissal) =>
      fetchJson(`/api/duplicates/${says === "two people" ? "dismiss" : "suggest-again"}`, { body: pair }),
    onSuccess: (_, { says, ...pair }) =>
      showToast(
        says === "two people"
          ? {
              text: "They are kept apart, and not suggested again.",
              action: { label: "Undo", onAction: () => mutate({ ...pair, says: "perhaps one" }) },
            }
          : { text: "They are suggested again." },
      ),
    onError: (error) => showToast({ tone: "bad", text: `Nothing was changed. ${failureWords(error)}` }),
    onSettled: onChanged,
  });
  return { isPending, dismiss: (pair: PairInput) => mutate({ ...pair, says: "two people" }) };
}
