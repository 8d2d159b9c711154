import { orcidUrl, parseOrcid } from "@/lib/candidates/orcid";
import type { LinkView } from "./application-view";

type Given = Record<"googleScholar" | "orcid" | "github" | "website", string | null>;

/** A candidate's links in the order of the form; only http and https become something to click on. */
export function linkViews({ googleScholar, orcid, github, website }: Given): LinkView[] {
  const orcidId = orcid === null ? null : parseOrcid(orcid);
  return [
    linkView("Google Scholar", googleScholar),
    orcidId ? { label: "ORCID", text: orcidId, href: orcidUrl(orcidId) } : linkView("ORCID", orcid),
    linkView("GitHub", github),
    linkView("Website", website),
  ].filter((link) => link !== null);
}

function linkView(label: string, given: string | null): LinkView | null {
  if (!given) return null;
  const href = webAddress(given);
  return { label, text: href ? href.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "") : given, href };
}

function webAddress(given: string): string | null {
  const url = URL.parse(given);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
