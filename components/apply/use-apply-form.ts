import { type DefaultValue, parse, useForm } from "@conform-to/react";
import { unstable_rethrow, useRouter } from "next/navigation";
import {
  type FormEvent,
  type MouseEvent,
  useActionState,
  useEffect,
  useMemo,
  useState,
  useTransition,
} from "react";
import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import type { ApplyResult } from "@/lib/applications/apply-result";
import { submitApplicationAction } from "@/lib/applications/public-actions";
import { draftButton } from "@/lib/applications/submission-fields";
import type { FilledForm } from "@/lib/applications/submit-schemas";
import type { DraftFields } from "@/lib/drafts/draft-fields";
import { languageField } from "@/lib/i18n/locales";
import { preferUploads } from "@/lib/uploads/prefer-uploads";
import type { ApplyFormMessages } from "./apply-messages";
import { inFormOrder } from "./in-form-order";
import { areUploadsPending, uploadsSettled } from "./upload/pending-uploads";
import { useFormCheck } from "./use-form-check";

export type ApplyFields = Record<Exclude<FieldName, "resume">, string> & { resume: File };
type FieldName =
  | "slug"
  | "submissionKey"
  | "source"
  | "resume"
  | "coverLetter"
  | "fullName"
  | "email"
  | "phone"
  | "location"
  | "affiliation"
  | "googleScholar"
  | "orcid"
  | "github"
  | "website"
  | "publicationsText"
  | "publicationsFile"
  | "publications"
  | "consent"
  | "consentVersion";

type Options = {
  questions: ApplyQuestion[];
  submissionKey: string;
  /** Where the address says they come from; what they kept before says it first. */
  source: string | null;
  /** What the candidate has kept with us. */
  draft?: DraftFields;
  messages: ApplyFormMessages;
};

const formId = "apply";

/**
 * Without JavaScript the browser posts to the action and the page comes back with its answer. With it the form
 * is checked here first and then sent from here, because a form that React sends is emptied, file included.
 */
export function useApplyForm({ questions, submissionKey, source, draft, messages }: Options) {
  const [posted, formAction] = useActionState(submitApplicationAction, null);
  const [result, setResult] = useState(posted);
  const [saved, setSaved] = useState(posted?.ok === true ? posted.data : null);
  const [isSending, startSending] = useTransition();
  const router = useRouter();
  const [isSaving, startSaving] = useTransition();
  const { check, isHeld } = useFormCheck(formId, questions, messages);
  const [isWaiting, setIsWaiting] = useState(false);
  const [summary, setSummary] = useState(() => summaryOf(posted));
  const [form, fields] = useForm<ApplyFields, FilledForm>({
    id: formId,
    lastResult: result && result.ok !== true ? result.submission : undefined,
    defaultValue: { ...(source && { source }), ...startValues(saved?.fields ?? draft), submissionKey },
    shouldRevalidate: "onInput",
    onValidate: check && (({ formData }) => check(formData)),
    onSubmit({ currentTarget }) {
      if (isSending) return;
      setSummary([]);
      setIsWaiting(areUploadsPending());
      startSending(async () => {
        await uploadsSettled();
        setIsWaiting(false);
        const answer = await send(preferUploads(new FormData(currentTarget)), messages.offline);
        setResult(answer);
        setSummary(summaryOf(answer));
        // There may be another text to agree to than the one this page came with.
        if (answer.ok === false && answer.error.fieldErrors?.consent) router.refresh();
      });
    },
  });

  // What was sent before there was anybody to check it waits for this; see bin/web/late-scripts.ts.
  useEffect(() => {
    window.dispatchEvent(new Event("assay:alive"));
  }, []);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Another page is asked for, with all of this in it: that is the browser's own work.
    if (isLanguageSwitch(event.nativeEvent)) return;
    if (!isFieldCheck(event.nativeEvent) && isHeld(event.nativeEvent)) return;
    form.onSubmit(event);
    event.preventDefault();
    if (isFieldCheck(event.nativeEvent)) return;
    const checked = check?.(new FormData(event.currentTarget));
    if (checked && checked.status !== "success") setSummary(itemsOf(checked.error));
  };

  /** A file is not kept, so it need not travel. */
  const onSave = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const { form: element } = event.currentTarget;
    if (!element || isSaving) return;
    const formData = new FormData(element);
    formData.delete("resume");
    formData.set(draftButton, "1");
    startSaving(async () => {
      const answer = await send(formData, messages.offline);
      setSaved(answer.ok === true ? answer.data : null);
      setResult(answer);
      setSummary(summaryOf(answer));
    });
  };

  const ordered = useMemo(() => inFormOrder(summary, formId, questions), [summary, questions]);
  const sending = !isSending ? null : isWaiting ? messages.upload.waiting : messages.submitting;
  // The page itself came with an answer: whatever was chosen before is gone from the browser.
  const isFileLost = posted?.ok === "read" ? posted.isFileLost : posted !== null;
  const keeping = { saved, isSaving, onSave, isAnswered: posted !== null };
  return { form, fields, formAction, onSubmit, sending, summary: ordered, keeping, isFileLost };
}

/** Flat names as the form's library wants them: `answers.…` inside `answers`. */
function startValues(draft: DraftFields = {}): DefaultValue<ApplyFields> {
  const form = new FormData();
  for (const [name, values] of Object.entries(draft)) for (const value of values) form.append(name, value);
  return parse(form, { resolve: (payload) => ({ value: payload }) }).payload;
}

function isLanguageSwitch(event: Event): boolean {
  return event instanceof SubmitEvent && event.submitter?.getAttribute("name") === languageField;
}

/** conform checks one field by submitting the form through a button of its own, which has a name; ours has none. */
function isFieldCheck(event: Event): boolean {
  return event instanceof SubmitEvent && Boolean(event.submitter?.hasAttribute("name"));
}

/** The action, or a sentence when it could not be reached: what was typed stays where it is. */
async function send(formData: FormData, offline: string): Promise<ApplyResult> {
  try {
    return await submitApplicationAction(null, formData);
  } catch (thrown) {
    unstable_rethrow(thrown);
    return { ok: false, error: { code: "unavailable", message: offline } };
  }
}

function summaryOf(result: ApplyResult | null): ErrorSummaryItem[] {
  if (result?.ok !== false) return [];
  const items = itemsOf(result.submission?.error ?? null);
  if (items.length > 0 || result.error.message === "") return items;
  return [{ message: result.error.message }];
}

/** In the order of the form, which is that of the schema. */
function itemsOf(error: Record<string, string[] | null> | null | undefined): ErrorSummaryItem[] {
  return Object.entries(error ?? {}).flatMap(([name, sentences]) =>
    (sentences ?? []).map((message) => ({ id: name ? `${formId}-${name}` : undefined, message })),
  );
}
