import { randomUUID } from "node:crypto";
import type { TestApp } from "../bin/test/start-test-app";
import { ask } from "./client";
import { summarise, type Times, timeEach, timeTogether } from "./statistics";

export type SubmitResult = { pdfKilobytes: number; alone: Times; together: Times; perSecond: number };

/** Sends the form as a browser without JavaScript does, each from an address and a person of its own. */
export async function measureSubmit(
  app: TestApp,
  slug: string,
  pdfKilobytes: number,
  count: number,
): Promise<SubmitResult> {
  const pdf = pdfOf(pdfKilobytes * 1024);
  const form = await readForm(app, slug);
  // Written out beforehand: making a form's bytes is the browser's work, and it has a machine of its own.
  const bodies = await Promise.all(
    Array.from({ length: Math.ceil(count * 2.1) + 8 }, () => encode(fill(form, pdf))),
  );
  const send = async () => {
    const next = bodies.pop();
    if (!next) throw new Error("not enough forms were prepared");
    const { status } = await ask(`${app.url}/jobs/${slug}/apply`, {
      method: "POST",
      body: next.body,
      headers: { "content-type": next.type, "x-forwarded-for": anyAddress() },
    });
    if (status !== 303) throw new Error(`an application was answered with ${status}`);
  };
  const alone = summarise(await timeEach(count, send));
  const { times, perSecond } = await timeTogether(8, count, send);
  return { pdfKilobytes, alone, together: summarise(times), perSecond };
}

type FormField = { name: string; value: string };

/** The hidden fields and first choices of the page's form. */
async function readForm(app: TestApp, slug: string): Promise<FormField[]> {
  const html = await (await fetch(`${app.url}/jobs/${slug}/apply`)).text();
  const fields: FormField[] = [];
  const isAnswered = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    if (!name || type === "file" || (type === "radio" && isAnswered.has(name))) continue;
    isAnswered.add(name);
    fields.push({ name, value: valueFor(name, type, attribute(tag, "value")) });
  }
  return fields;
}

function valueFor(name: string, type: string | undefined, value: string | undefined): string {
  if (type === "hidden" || type === "radio" || type === "checkbox")
    return value ?? (type === "checkbox" ? "on" : "");
  if (name === "fullName") return "Amara Okonkwo";
  if (/answer/i.test(name)) return "An answer of some length. ".repeat(20);
  return "";
}

function fill(fields: FormField[], pdf: Blob): FormData {
  const form = new FormData();
  for (const { name, value } of fields) {
    if (name === "email") form.set(name, `${randomUUID()}@bench.example`);
    else if (name === "submissionKey") form.set(name, randomUUID());
    else form.append(name, value);
  }
  form.set("resume", pdf, "resume.pdf");
  return form;
}

async function encode(form: FormData): Promise<{ body: Buffer; type: string }> {
  const written = new Response(form);
  return {
    body: Buffer.from(await written.arrayBuffer()),
    type: written.headers.get("content-type") ?? "",
  };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

function anyAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return `10.${part()}.${part()}.${part()}`;
}

/** A PDF of one page, filled up with a comment to the wanted size. */
function pdfOf(bytes: number): Blob {
  const parts = [
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n",
    "4 0 obj\n<</Length 43>>\nstream\nBT /F 12 Tf 72 720 Td (Bench resume) Tj ET \nendstream\nendobj\n",
    "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n",
  ];
  const head = parts.join("");
  const filler = `%${"x".repeat(Math.max(0, bytes - head.length - 400))}\n`;
  const offsets = parts.map((_, index) => parts.slice(0, index).join("").length);
  offsets[0] = "%PDF-1.4\n".length;
  const xref = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = head.length + filler.length;
  return new Blob(
    [
      head,
      filler,
      `xref\n0 6\n0000000000 65535 f \n${xref}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ],
    { type: "application/pdf" },
  );
}
