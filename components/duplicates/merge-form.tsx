"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-store";
import { personFieldNames } from "@/lib/duplicates/person-fields";
import type { MergePreview } from "@/lib/duplicates/schemas";
import { failureWords, fetchJson } from "@/lib/fetch-json";

type Kept = Record<string, string>;

/** Field by field, what the person is shown with; then the one button, and what it does. */
export function MergeForm({ preview }: { preview: MergePreview }) {
  const { first, second, fields, sameJobs } = preview;
  const { mutate, isPending, error } = useMerge(preview);
  const titleId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    mutate(Object.fromEntries([...given].map(([field, from]) => [field, String(from)])));
  };
  return (
    <form aria-labelledby={titleId} className="flex flex-col gap-5" onSubmit={submit}>
      <div>
        <h2 id={titleId} className="text-lg font-semibold">
          Show this person with
        </h2>
        <p className="text-ink-soft">For colleagues only. Each application keeps what was given in it.</p>
      </div>
      {fields.map(({ field, first: one, second: other }) =>
        one === other ? (
          <p key={field}>
            <span className="font-medium">{personFieldNames[field]}</span>{" "}
            <bdi className="wrap-anywhere">{one}</bdi>, in both
          </p>
        ) : (
          <RadioGroup
            key={field}
            label={personFieldNames[field]}
            name={field}
            defaultValue={one === null ? "other" : "this"}
            options={[
              { value: "this", label: one ?? "Nothing", help: `As in ${first.jobTitle}` },
              { value: "other", label: other ?? "Nothing", help: `As in ${second.jobTitle}` },
            ]}
          />
        ),
      )}
      {sameJobs.length > 0 && (
        <Notice tone="warn" title={`Both applied to ${new Intl.ListFormat("en").format(sameJobs)}.`}>
          Both applications stay where they are. End the one that is not needed.
        </Notice>
      )}
      <Notice title="What a merge does">
        <p>
          All applications stand together on their pages, with their whole history. Each goes on by itself,
          and its candidate is written to, and sees their own page, at the address it came from. You can undo
          this at any time, unless one of the records is erased before.
        </p>
      </Notice>
      {error && <Notice tone="bad" role="alert" title={`Not merged. ${failureWords(error)}`} />}
      <Button type="submit" variant="primary" className="self-start" pending={isPending}>
        Merge these records
      </Button>
    </form>
  );
}

function useMerge({ first, second }: MergePreview) {
  const router = useRouter();
  return useMutation({
    mutationFn: (keep: Kept) =>
      fetchJson<{ mergeId: string }>("/api/duplicates/merge", {
        body: { applicationId: first.id, otherApplicationId: second.id, keep },
      }),
    onSuccess: ({ mergeId }) => {
      router.push(`/desk/applications/${first.id}#person`);
      const undo = () =>
        fetchJson("/api/merges/undo", { body: { mergeId } }).then(
          () => {
            showToast({ text: "The records stand apart again, as they were." });
            router.refresh();
          },
          (error) => showToast({ tone: "bad", text: `Not undone. ${failureWords(error)}` }),
        );
      showToast({ text: "Merged: they are one person now.", action: { label: "Undo", onAction: undo } });
    },
  });
}
