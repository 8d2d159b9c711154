import { readFileSync } from "node:fs";
import type { Asked } from "./measure-million";
import { timesCell } from "./statistics";

export function reportMillion(measured: { size: number; asked: Asked }[]): string {
  const [small, large] = measured;
  if (!small || !large) throw new Error("Two sizes are compared: --rows 10000,1000000");
  const lines = Object.entries(large.asked).flatMap(([name, { goal, times }]) => {
    const before = small.asked[name]?.times;
    if (!before) return [];
    const ratio = (times.p95 / before.p95).toFixed(1);
    return `| ${name} | ${timesCell(before)} | ${timesCell(times)} | ${goal ? `${goal} ms` : ""} | ${ratio} × |`;
  });
  const load = readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(", ");
  return `# ${count(large.size)} applications in one database

The server's answer over HTTP, p50 / p95, each asked once before, so that the database has its files in memory. Load average at the end: ${load}.

| | ${count(small.size)} | ${count(large.size)} | goal (p95) | p95, large ÷ small |
| --- | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`;
}

function count(n: number): string {
  return n.toLocaleString("en");
}
