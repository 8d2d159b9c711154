"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { fetchJson } from "@/lib/fetch-json";
import type { MailPreview, PreviewTemplateInput } from "@/lib/messages/template-schemas";

/** The mail as the server would send it, some moments after each change. */
export function useMailPreview(input: PreviewTemplateInput) {
  const shown = useDeferredValue(input);
  return useQuery({
    queryKey: ["mail-preview", shown],
    queryFn: ({ signal }) =>
      fetchJson<MailPreview>("/api/message-templates/preview", { body: shown, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
