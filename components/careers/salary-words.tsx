import { useTranslations } from "next-intl";
import type { SalaryView } from "@/lib/jobs/posting-view";

export function SalaryWords({ salary }: { salary: SalaryView }) {
  const t = useTranslations("posting");
  return (
    <>
      <span className="whitespace-nowrap">{amount(salary, t)}</span>{" "}
      <span className="font-normal text-ink-soft">{t("salaryPeriod")}</span>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"posting">>;

function amount({ min, max, currency }: SalaryView, t: Translate): string {
  const money = (value: number) =>
    new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
  if (min !== null && max !== null && min !== max) {
    return t("salaryRange", { min: money(min), max: money(max) });
  }
  if (min !== null && max !== null) return money(min);
  return min !== null ? t("salaryFrom", { min: money(min) }) : t("salaryUpTo", { max: money(max ?? 0) });
}
