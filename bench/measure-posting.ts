import { Worker } from "node:worker_threads";
import autocannon from "autocannon";
import type { TestApp } from "../bin/test/start-test-app";

export type PostingResult = {
  bytes: number;
  perSecond: number;
  p50: number;
  p99: number;
  barePerSecond: number;
  shareOfBare: number;
  scriptBytes: number;
};

/** The posting page at 16 connections, then a bare Node server sending the same bytes; rounds alternate. */
export async function measurePosting(app: TestApp, slug: string, seconds: number): Promise<PostingResult> {
  const url = `${app.url}/jobs/${slug}`;
  const html = await (await fetch(url)).text();
  const bare = new Worker(new URL("./bare-server.ts", import.meta.url), { workerData: { body: html } });
  const port = await new Promise<number>((resolve) => bare.once("message", resolve));
  const rounds = 3;
  const ours: autocannon.Result[] = [];
  const theirs: autocannon.Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await load(url, seconds / rounds));
    theirs.push(await load(`http://127.0.0.1:${port}/`, seconds / rounds));
  }
  await bare.terminate();
  const perSecond = middle(ours.map((result) => result.requests.average));
  const barePerSecond = middle(theirs.map((result) => result.requests.average));
  return {
    bytes: Buffer.byteLength(html),
    perSecond,
    p50: middle(ours.map((result) => result.latency.p50)),
    p99: middle(ours.map((result) => result.latency.p99)),
    barePerSecond,
    shareOfBare: perSecond / barePerSecond,
    scriptBytes: await scriptBytesOf(app, html),
  };
}

function load(url: string, duration: number): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections: 16,
    duration: Math.max(1, duration),
    headers: { accept: "text/html" },
  });
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Uncompressed bytes of the scripts that the page asks for. */
async function scriptBytesOf(app: TestApp, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? ""));
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const response = await fetch(new URL(source, app.url));
      return (await response.arrayBuffer()).byteLength;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
