import { useFormatter, useTranslations } from "next-intl";
import type { SalaryView } from "@/lib/jobs/posting-view";

export function SalaryWords({ salary }: { salary: SalaryView }) {
  const t = useTranslations("posting");
  const format = useFormatter();
  const money = (value: number) =>
    format.number(value, { style: "currency", currency: salary.currency, maximumFractionDigits: 0 });
  return (
    <>
      <span className="whitespace-nowrap">{amount(salary, money, t)}</span>{" "}
      <span className="font-normal text-ink-soft">{t("salaryPeriod")}</span>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"posting">>;

function amount({ min, max }: SalaryView, money: (value: number) => string, t: Translate): string {
  if (min !== null && max !== null && min !== max) {
    return t("salaryRange", { min: money(min), max: money(max) });
  }
  if (min !== null && max !== null) return money(min);
  return min !== null ? t("salaryFrom", { min: money(min) }) : t("salaryUpTo", { max: money(max ?? 0) });
}
