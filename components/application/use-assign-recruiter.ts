"use client";

import { useMutation } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import type { AssignRecruiterView, RecruiterView } from "@/lib/recruiters/schemas";
import { usePageCache } from "./use-change-application";

type Assignment = { to: RecruiterView | null; undoes?: RecruiterView | null };

/** Puts it into somebody's care: shown at once, undoable, put back with the reason when it is refused. */
export function useAssignRecruiter(page: ApplicationPageView) {
  const cache = usePageCache(page);
  const { id, name } = page.application;
  const show = (recruiter: RecruiterView | null) =>
    cache.change((now) => ({ ...now, application: { ...now.application, recruiter } }));
  const { mutate } = useMutation({
    mutationFn: ({ to, undoes }: Assignment) =>
      fetchJson<AssignRecruiterView>(`/api/applications/${id}/recruiter`, {
        body: {
          recruiterId: to?.id ?? null,
          ...(undoes === undefined ? {} : { formerRecruiterId: undoes?.id ?? null }),
        },
      }),
    onMutate: async ({ to }) => {
      const before = page.application.recruiter;
      await show(to);
      return { before };
    },
    onSuccess: ({ recruiter, former }, { undoes }) =>
      showToast({
        text: recruiter ? `${recruiter.name} looks after ${name}.` : `Nobody looks after ${name}.`,
        action:
          undoes === undefined
            ? { label: "Undo", onAction: () => mutate({ to: former, undoes: recruiter }) }
            : undefined,
      }),
    onError: (error, _, context) => {
      showToast({ tone: "bad", text: `Not assigned. ${failureWords(error)}` });
      return context && show(context.before);
    },
    onSettled: cache.refresh,
  });
  return (to: RecruiterView | null) => mutate({ to });
}
