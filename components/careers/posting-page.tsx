import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Markdown } from "@/components/ui/markdown";
import type { PostingView } from "@/lib/jobs/posting-view";
import { ApplyLink } from "./apply-link";
import { NextSteps } from "./next-steps";
import { NotOpenNotice } from "./not-open-notice";
import { PostingFacts } from "./posting-facts";

/**
 * The posting. Wide: the facts and the way to apply stand beside the text and stay in sight. Narrow: the
 * facts come first, the steps last, and the way to apply is a bar at the bottom.
 */
export function PostingPage({ posting, applyUrl }: { posting: PostingView; applyUrl: string }) {
  const isOpen = posting.status === "open";
  return (
    <>
      <article className="grid grid-cols-1 gap-x-16 gap-y-10 pt-2 lg:grid-cols-[minmax(0,1fr)_19rem] lg:pt-8">
        <PostingHeader posting={posting} />
        <div className="contents lg:sticky lg:top-6 lg:row-span-2 lg:flex lg:max-h-[calc(100dvh-3rem)] lg:flex-col lg:gap-8 lg:self-start lg:overflow-y-auto">
          <div className="flex flex-col gap-6 border-y border-line py-6 lg:border-t-2 lg:border-b-0 lg:border-t-ink lg:py-5">
            <PostingFacts posting={posting} />
            {isOpen && <ApplyHere slug={posting.slug} url={applyUrl} />}
          </div>
          {isOpen && (
            <div className="order-1 lg:order-none">
              <NextSteps stages={posting.stages} />
            </div>
          )}
        </div>
        <div lang={posting.postingLocale} className="prose">
          <Markdown source={posting.body} />
        </div>
      </article>
      {isOpen && <ApplyBar slug={posting.slug} />}
    </>
  );
}

function PostingHeader({
  posting: { status, team, title, summary, postingLocale },
}: {
  posting: PostingView;
}) {
  const size = title.length > 60 ? "text-display-md" : "text-display-lg";
  return (
    <header className="flex max-w-measure flex-col gap-3">
      <p className="text-ink-soft">{team}</p>
      <h1 lang={postingLocale} className={classNames("font-serif font-semibold", size)}>
        {title}
      </h1>
      {summary && (
        <p lang={postingLocale} className="text-display-sm text-ink-soft">
          {summary}
        </p>
      )}
      {status !== "open" && <NotOpenNotice status={status} />}
    </header>
  );
}

function ApplyHere({ slug, url }: { slug: string; url: string }) {
  const t = useTranslations("posting");
  return (
    <>
      <div data-print="hide" className="hidden flex-col gap-2 lg:flex">
        <ApplyLink slug={slug} />
        <p className="text-base text-ink-soft">{t("applyHint")}</p>
      </div>
      <p className="hidden print:block">{t("applyPrinted", { url })}</p>
    </>
  );
}

function ApplyBar({ slug }: { slug: string }) {
  return (
    <div
      data-print="hide"
      className="sticky bottom-0 -mx-5 mt-8 border-t border-line bg-paper px-5 py-3 sm:-mx-8 sm:px-8 lg:hidden"
    >
      <ApplyLink slug={slug} />
    </div>
  );
}
