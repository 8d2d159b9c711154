import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import type { ApplicationFacts } from "@/lib/applications/application-view";
import { sourceWords } from "@/lib/applications/source-words";

/** What they gave about themselves; what they left out takes no space. */
export function Facts({ facts, isAdmin }: { facts: ApplicationFacts; isAdmin: boolean }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1.5 text-sm @md:gap-y-2 @md:grid-cols-2 @3xl:grid-cols-3">
      <Fact label="Affiliation">{facts.affiliation}</Fact>
      <Fact label="Location">{facts.location}</Fact>
      <Fact label="Email">
        {facts.email && <TextLink href={`mailto:${facts.email}`}>{facts.email}</TextLink>}
      </Fact>
      <Fact label="Phone">{facts.phone}</Fact>
      {facts.links.map(({ label, text, href }) => (
        <Fact key={label} label={label}>
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent-ink">
              {text}
            </a>
          ) : (
            text
          )}
        </Fact>
      ))}
      <Fact label="Applied">
        <RelativeTime iso={facts.appliedAt} />
      </Fact>
      <Fact label="Source">{sourceWords(facts.source)}</Fact>
      <Fact label="Reference">{facts.reference}</Fact>
      <Fact label="Consent">
        <Consent {...facts.consent} />
      </Fact>
      <Fact label="Retention">
        {isAdmin && <TextLink href={`/desk/applications/${facts.id}/hold`}>Set or see a legal hold</TextLink>}
      </Fact>
    </dl>
  );
}

function Consent({ version, at, addedBy }: ApplicationFacts["consent"]) {
  if (!at) return addedBy ? `Not asked: added by ${addedBy}` : "Not asked";
  const words = version ? `Version ${version}` : "Given";
  return (
    <>
      {version && /^\d+$/.test(version) ? <TextLink href={`/privacy/${version}`}>{words}</TextLink> : words},{" "}
      <RelativeTime iso={at} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="flex min-w-0 gap-2 @md:block">
      <dt className="w-24 shrink-0 text-ink-soft @md:w-auto @md:text-xs">{label}</dt>
      <dd dir="auto" className="min-w-0 wrap-anywhere">
        {children}
      </dd>
    </div>
  );
}
