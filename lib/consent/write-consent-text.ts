import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

export type ConsentWords = { summary: string; body: string };

/** Whose word it is, and what of it is theirs to set. */
export type ConsentSettings = { organisation: string; retentionMonths: number };

const kept = ["keptForm", "keptFile", "keptProcess", "keptConsent"] as const;
const rights = ["rightsSee", "rightsCorrect", "rightsErase", "rightsWithdraw", "rightsComplain"] as const;

/**
 * What a candidate agrees to, in one language: what is kept, why, for how long, who reads it, who decides, and
 * their rights. As Markdown, so that it can be kept and shown again as it was.
 */
export function writeConsentText(
  locale: Locale,
  messages: Messages,
  { organisation, retentionMonths: months }: ConsentSettings,
): ConsentWords {
  const t = createTranslator({ locale, messages, namespace: "privacy" });
  const list = (keys: readonly ((typeof kept)[number] | (typeof rights)[number])[]) =>
    keys.map((key) => `- ${t(key)}`).join("\n");
  const sections = [
    [t("keptHeading"), t("keptIntro"), list(kept), t("keptNot")],
    [t("whyHeading"), t("whyText")],
    [t("longHeading"), t("longText", { months })],
    [t("whoHeading"), t("whoText")],
    [t("decideHeading"), t("decideText")],
    [t("rightsHeading"), t("rightsIntro"), list(rights)],
  ];
  return {
    summary: t("summary", { organisation, months }),
    body: sections.map(([heading, ...rest]) => [`## ${heading}`, ...rest].join("\n\n")).join("\n\n"),
  };
}
