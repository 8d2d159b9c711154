import { Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { OwnStepView } from "@/lib/candidates/schemas";
import { defaultLocale } from "@/lib/i18n/locales";

/** The line from Received to Decision: a ring where it stands, a tick behind, an empty ring ahead. */
export function OwnSteps({ steps }: { steps: OwnStepView[] }) {
  const t = useTranslations("application");
  return (
    <ol aria-label={t("steps")} className="flex flex-col text-base">
      {steps.map((step, index) => (
        <li
          key={step.name}
          aria-current={step.state === "current" ? "step" : undefined}
          className="flex gap-3 pb-3 last:pb-0"
        >
          <Mark state={step.state} isLast={index === steps.length - 1} />
          <Words step={step} />
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, isLast }: { state: OwnStepView["state"]; isLast: boolean }) {
  return (
    <span aria-hidden className="relative flex w-5 shrink-0 justify-center">
      {!isLast && (
        <span
          className={classNames(
            "absolute top-6 -bottom-3 w-px",
            state === "done" ? "bg-line-strong" : "bg-line",
          )}
        />
      )}
      <span
        className={classNames(
          "mt-1 flex size-5 items-center justify-center rounded-full border-2",
          state === "current" && "border-accent bg-accent",
          state === "done" && "border-line-strong bg-surface",
          state === "coming" && "border-line bg-paper",
        )}
      >
        {state === "done" && <Check className="size-3" strokeWidth={3} />}
        {state === "current" && <span className="size-1.5 rounded-full bg-on-accent" />}
      </span>
    </span>
  );
}

function Words({ step: { name, state, at } }: { step: OwnStepView }) {
  const t = useTranslations("application");
  const format = useFormatter();
  return (
    <span className={classNames("min-w-0 flex-1", state === "current" ? "font-semibold" : "text-ink-soft")}>
      <span lang={name === null ? undefined : defaultLocale} className="wrap-anywhere">
        {name ?? t("decision")}
      </span>
      {at && (
        <time dateTime={at} className="ml-2 font-normal whitespace-nowrap text-ink-soft tabular-nums">
          {format.dateTime(new Date(at), { dateStyle: "medium" })}
        </time>
      )}
      {state === "done" && <span className="sr-only"> {t("stepDone")}</span>}
    </span>
  );
}
