import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** Not prefetched: the form is made for each visitor, and most readers only read. */
export function ApplyLink({ slug }: { slug: string }) {
  const t = useTranslations("posting");
  return (
    <LinkButton href={`/jobs/${slug}/apply`} prefetch={false} variant="primary" className="w-full">
      {t("apply")}
    </LinkButton>
  );
}
