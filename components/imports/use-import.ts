"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { importQuery } from "@/lib/imports/import-query";
import type { ImportView } from "@/lib/imports/schemas";

/** An import as it goes on, and its steps. */
export function useImport(first: ImportView) {
  const client = useQueryClient();
  const query = importQuery(first.id);
  const { data: view } = useQuery({ ...query, initialData: first });
  const step = useMutation({
    mutationFn: ({ name, body = {} }: { name: "check" | "start" | "undo"; body?: unknown }) =>
      fetchJson<ImportView>(`/api/imports/${first.id}/${name}`, { body }),
    onSuccess: (next) => client.setQueryData(query.queryKey, next),
  });
  return { view, step };
}
