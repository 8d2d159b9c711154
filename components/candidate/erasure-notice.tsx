import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ErasureState } from "@/lib/erasure/confirmation-schemas";

/** How far a confirmed erasure is; one that the law defers is told, with whom to ask. */
export function ErasureNotice({ state }: { state: ErasureState }) {
  const t = useTranslations("own.erase");
  return (
    <Notice tone={state === "deferred" ? "warn" : "info"} title={t(`states.${state}`)}>
      {t(`stateTexts.${state}`)}
    </Notice>
  );
}
