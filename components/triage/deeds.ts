import type { ApplicationPageView, StageView } from "@/lib/applications/application-view";
import type { RejectionReasonView } from "@/lib/applications/ending-schemas";
import type { MoveApplicationView } from "@/lib/applications/schemas";
import { fetchJson } from "@/lib/fetch-json";
import type { TagView } from "@/lib/tags/schemas";
import type { Placed } from "./queue-state";
import type { Deed } from "./use-decisions";

type Of = { page: ApplicationPageView; row: Placed };

/** What each decision asks of the server, and what takes it back. */
export function moveDeed({ page, row }: Of, to: StageView): Deed {
  const { id, name, stageId } = page.application;
  return {
    row,
    isDecision: true,
    done: `Moved ${name} to ${to.name}.`,
    notDone: `${name} was not moved.`,
    run: async () => {
      const body = { fromStageId: stageId, toStageId: to.id };
      const { moveId } = await fetchJson<MoveApplicationView>(`/api/applications/${id}/move`, { body });
      return moveId ? () => fetchJson(`/api/applications/${id}/undo-move`, { body: { moveId } }) : null;
    },
  };
}

export type RejectionMail = { subject: string; text: string };

export function rejectDeed({ page, row }: Of, reason: RejectionReasonView, mail?: RejectionMail): Deed {
  const { id, name, stageId } = page.application;
  const isTheirs = reason.kind === "they_withdrew";
  const body = { reasonId: reason.id, fromStageId: stageId, mail: isTheirs ? undefined : mail };
  const told = body.mail ? " The mail waits, and undoing cancels it." : "";
  return {
    row,
    isDecision: true,
    done: isTheirs ? `Noted that ${name} withdrew.` : `Rejected ${name}: ${reason.name}.${told}`,
    notDone: `${name} was not rejected.`,
    run: async () => {
      await fetchJson(`/api/applications/${id}/reject`, { body });
      return () => fetchJson(`/api/applications/${id}/reopen`, { body: {} });
    },
  };
}

export function snoozeDeed({ page, row }: Of, until: Date, words: string): Deed {
  const { id, name, snoozedUntil } = page.application;
  const snooze = (day: string | null) =>
    fetchJson(`/api/applications/${id}/snooze`, { body: { until: day } });
  return {
    row,
    isDecision: true,
    done: `Put ${name} aside until ${words}.`,
    notDone: `${name} was not put aside.`,
    run: async () => {
      await snooze(until.toISOString());
      return () => snooze(snoozedUntil);
    },
  };
}

export function tagDeed({ page, row }: Of, name: string): Deed {
  const { id, name: candidate } = page.application;
  const tag = (tagName: string) =>
    fetchJson<TagView>(`/api/applications/${id}/tags`, { body: { name: tagName } });
  const untag = (tagId: string) => fetchJson(`/api/applications/${id}/tags/${tagId}`, { method: "DELETE" });
  const standing = page.tags.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  return {
    row,
    isDecision: false,
    done: standing
      ? `Removed “${standing.name}” from ${candidate}.`
      : `Tagged ${candidate} “${name.trim()}”.`,
    notDone: `The tags of ${candidate} stay as they were.`,
    run: async () => {
      if (standing) {
        await untag(standing.id);
        return () => tag(standing.name);
      }
      const added = await tag(name);
      return () => untag(added.id);
    },
  };
}
