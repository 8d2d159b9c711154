import { Button } from "@/components/ui/button";
import { inputStyles } from "@/components/ui/input-styles";
import type { SearchInput } from "@/lib/search/search-schemas";

type SearchFormProps = { asked: SearchInput; jobs: { slug: string; title: string }[] };

/** A plain form, so that a search can be sent without scripts. */
export function SearchForm({ asked, jobs }: SearchFormProps) {
  return (
    <search>
      <form
        action="/desk/search"
        className="grid grid-cols-1 items-end gap-2 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto]"
      >
        <label className="flex flex-col gap-0.5 text-xs font-medium text-ink-soft">
          Search for
          <input
            type="search"
            name="q"
            defaultValue={asked.q}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="search-help"
            className={`${inputStyles} font-normal`}
          />
        </label>
        <label className="flex flex-col gap-0.5 text-xs font-medium text-ink-soft">
          Job
          <select
            name="job"
            defaultValue={asked.job ?? ""}
            className={`${inputStyles} font-normal sm:max-w-56`}
          >
            <option value="">All jobs</option>
            {jobs.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-0.5 text-xs font-medium text-ink-soft">
          Where
          <select name="in" defaultValue={asked.in} className={`${inputStyles} font-normal`}>
            <option value="all">Everywhere</option>
            <option value="names">Names and addresses</option>
          </select>
        </label>
        <Button type="submit" variant="primary">
          Search
        </Button>
      </form>
      <p id="search-help" className="mt-1.5 text-sm text-ink-soft">
        Finds names, email addresses, answers, notes, publications and résumés. Use “quotes” for a phrase, a
        minus for what must not be there, and “or” between words of which one is enough. Ctrl K or ⌘ K
        searches from any page.
      </p>
    </search>
  );
}
