"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { failureWords, fetchJson } from "@/lib/fetch-json";

/** Those on this page, in one go. */
export function MarkSeen({ noteIds }: { noteIds: string[] }) {
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: () => fetchJson("/api/mentions/seen", { body: { noteIds } }),
    onSuccess: () => router.refresh(),
    onError: (error) => showToast({ tone: "bad", text: `Not marked as seen. ${failureWords(error)}` }),
  });
  return (
    <Button size="small" pending={isPending} onClick={() => mutate()}>
      Mark these as seen
    </Button>
  );
}
