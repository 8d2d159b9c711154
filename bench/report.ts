import type { ColdBoard } from "./measure-browser";
import type { BulkResult } from "./measure-bulk";
import type { DeskResult } from "./measure-desk";
import type { FinderResult } from "./measure-finder";
import type { PostingResult } from "./measure-posting";
import type { SubmitResult } from "./measure-submit";
import { type LighthouseReport, lighthouseSection } from "./report-lighthouse";
import { percentile, type Times } from "./statistics";

export type BenchResult = {
  at: string;
  machine: string;
  posting: PostingResult;
  lighthouse: LighthouseReport;
  finder: FinderResult[];
  submits: SubmitResult[];
  desk: DeskResult[];
  coldBoard: ColdBoard[];
  /** Milliseconds from the key to the next candidate, by job. */
  triage: number[][];
  bulk: BulkResult[];
};

/** The result as a page of Markdown: times in milliseconds, ratios within this one run. */
export function report(result: BenchResult): string {
  const { at, machine, posting, lighthouse, finder, submits, desk, coldBoard, triage, bulk } = result;
  return `# Benchmark of ${at}

${machine}; production build, embedded PostgreSQL, clients on the same machine.

## Posting page, 16 connections

| | requests/s | p50 | p99 |
| --- | ---: | ---: | ---: |
| ours (${kilobytes(posting.bytes)} of HTML, ${kilobytes(posting.scriptBytes)} of scripts) | ${posting.perSecond.toFixed(0)} | ${ms(posting.p50)} | ${ms(posting.p99)} |
| a bare Node server sending the same bytes | ${posting.barePerSecond.toFixed(0)} | | |

Share of bare Node: **${posting.shareOfBare.toFixed(3)}** (goal ≥ 0.1).

${lighthouseSection(lighthouse)}
${finderSection(finder)}
## Submitting an application

| | p50 | p99 | 8 at once: p50 | p99 | per second |
| --- | ---: | ---: | ---: | ---: | ---: |
${submits
  .map(
    (row) =>
      `| ${row.pdfKilobytes} KB PDF | ${ms(row.alone.p50)} | ${ms(row.alone.p99)} | ${ms(row.together.p50)} | ${ms(row.together.p99)} | ${row.perSecond.toFixed(0)} |`,
  )
  .join("\n")}

## Desk, p50 / p95

| applications on the job | ${desk.map((row) => row.size.toLocaleString("en")).join(" | ")} | largest ÷ smallest (p50) |
| --- | ${desk.map(() => "---:").join(" | ")} | ---: |
${deskRows(desk)
  .map(([name, times]) => `| ${name} | ${times.map(pair).join(" | ")} | ${ratio(times.at(-1), times[0])} |`)
  .join("\n")}
| board page, bytes | ${desk.map((row) => kilobytes(row.boardBytes)).join(" | ")} | |
| board in a cold browser: cards painted | ${coldBoard.map(({ painted }) => ms(percentile(painted, 0.5))).join(" | ")} | |
| board in a cold browser: a card’s menu opened | ${coldBoard.map(({ usable }) => ms(percentile(usable, 0.5))).join(" | ")} | |
| triage: the next candidate painted after its key, p50 / p95 (goal ≤ 50 ms p95) | ${triage.map((times) => `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`).join(" | ")} | |
| a move ÷ its statements (p50) | ${desk.map((row) => (row.move.p50 / row.bareMove.p50).toFixed(1)).join(" | ")} | |

## A bulk move, by the worker (goal: 5,000 in at most 30 s)

| applications on the job | moved | took | its undo took | a read of the board: idle, p50 / p95 | meanwhile |
| ---: | ---: | ---: | ---: | ---: | ---: |
${bulk.map(bulkRow).join("\n")}
`;
}

/** Passages for a requirement or for typed words, of one candidate's own record. */
export function finderSection(finder: FinderResult[]): string {
  return `## Evidence finder (goal: p95 ≤ 100 ms)

| characters of a résumé | publications | p50 / p95 |
| ---: | ---: | ---: |
${finder
  .map(
    ({ characters, papers, times }) => `| ${characters.toLocaleString("en")} | ${papers} | ${pair(times)} |`,
  )
  .join("\n")}
`;
}

function bulkRow({ size, count, seconds, undoSeconds, idle, meanwhile }: BulkResult): string {
  const cells = [size, count].map((number) => number.toLocaleString("en"));
  const took = [seconds, undoSeconds].map((time) => `${time.toFixed(1)} s`);
  return `| ${[...cells, ...took, pair(idle), pair(meanwhile)].join(" | ")} |`;
}

function deskRows(desk: DeskResult[]): [string, Times[]][] {
  const reads = Object.keys(desk[0]?.reads ?? {}).map((name): [string, Times[]] => [
    name,
    desk.flatMap((row) => row.reads[name] ?? []),
  ]);
  return [
    ...reads,
    ["one move", desk.map((row) => row.move)],
    ["the move’s statements alone", desk.map((row) => row.bareMove)],
  ];
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

function pair(times: Times): string {
  return `${ms(times.p50)} / ${ms(times.p95)}`;
}

function ratio(large: Times | undefined, small: Times | undefined): string {
  return large && small ? `${(large.p50 / small.p50).toFixed(2)} ×` : "";
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
