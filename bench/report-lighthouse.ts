import type { Bytes, LighthouseResult } from "./measure-lighthouse";

export type LighthouseReport = { pages: LighthouseResult[]; bareNext: Bytes };

export function lighthouseSection({ pages, bareNext }: LighthouseReport): string {
  const rows = pages.map(
    (page) =>
      `| ${page.page} | ${page.accessibility} | ${page.bestPractices} | ${page.seo} | ${page.performance} | ${bytes(page.scripts)} | ${bytes(page.scriptsOnceTouched)} |`,
  );
  const below = pages.filter((page) => page.below.length > 0);
  return `## Lighthouse, as a phone

| page | accessibility | best practices | SEO | performance | JavaScript at first, gzipped (raw) | once touched |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
| what Next itself loads on a page with JavaScript | | | | | ${bytes(bareNext)} | |

Goals: 100, 100, 100 and ≥ 98.${below.map(({ page, below: audits }) => ` Below 90 on ${page}: ${audits.join(", ")}.`).join("")}
`;
}

function bytes({ raw, gzipped }: Bytes): string {
  return `${(gzipped / 1000).toFixed(0)} KB (${(raw / 1000).toFixed(0)} KB)`;
}
