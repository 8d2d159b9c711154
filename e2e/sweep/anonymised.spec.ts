import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, documents, mailOutbox, notes, publications, stages } from "@/db/schema";
import { now } from "@/lib/clock";
import { createUser, expect, test } from "../fixtures";
import { deskPages, deskRoutes, people, type Who } from "./expectations";
import { fill, makeWorld, type SweepWorld } from "./world";

/**
 * Every page and every read of the desk, opened by every role, in search of the name of somebody whom a stage hides:
 * in any spelling, as an address, and as a handle in a link. A new door is tried by itself.
 */
test.describe.configure({ mode: "default" });

const name = "Zörgen Quüller";
const forms = /qu(?:ü|u|ue|u\u0308)ller|z(?:ö|o|oe)rgen|zqx81|79 ?555 ?01/i;
const words = `${name} (zqx81@candidate.test, github.com/zqx81, QUÜLLER, Z.) trained autoencoders.`;

let world: SweepWorld;
let base: string;

test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld();
  base = baseURL ?? "";
  const { id, documentId, mailId } = world.places.own;
  const [application] = await db
    .update(applications)
    .set({
      fullName: name,
      email: `zqx81-${id.slice(-6)}@candidate.test`,
      phone: "+41 79 555 01 02",
      affiliation: `Group of ${name}`,
      github: "https://github.com/zqx81",
      coverLetter: words,
    })
    .where(eq(applications.id, id))
    .returning();
  if (!application) throw new Error("a world has no application");
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.jobId, application.jobId));
  await db
    .update(documents)
    .set({ fileName: "CV-Quüller.pdf", extractedText: words })
    .where(eq(documents.id, documentId));
  await db
    .update(mailOutbox)
    .set({ toName: name, toEmail: application.email, subject: `Dear ${name}`, text: words })
    .where(eq(mailOutbox.id, mailId));
  const author = await createUser("recruiter");
  await db.insert(notes).values({ applicationId: id, userId: author.id, body: words, createdAt: now() });
  await db.insert(publications).values({
    applicationId: id,
    position: 0,
    title: `Autoencoders, by ${name}`,
    authors: [name, "Kim Lee"],
    authorPlace: 1,
    url: "https://zqx81.example/paper",
  });
});

async function said(path: string, who: Who): Promise<string> {
  const headers = { cookie: world.cookies[who], origin: base };
  const response = await fetch(base + path, { redirect: "manual", headers });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return "";
  }
  return (
    decodeURIComponent(JSON.stringify([...response.headers]).replaceAll("%", "%25")) + (await response.text())
  );
}

const queries: Record<string, string[]> = {
  "/desk/jobs/[slug]": [
    "",
    "?view=list",
    "?view=list&q=autoencoders",
    "?view=triage",
    "?view=board&q=autoencoders",
  ],
  "/desk/search": ["", "?q=autoencoders"],
  "/desk/applications/[id]/packet": ["", "?as=anonymised", "?as=named"],
  "/desk/jobs/[slug]/compare": ["?application=[id]"],
  "/api/search": ["?q=autoencoders", "?q=zqx81"],
  "/api/applications/[id]/passages": ["?q=autoencoders"],
  "/api/jobs/[slug]/applications": ["", "?q=autoencoders", "?sort=name_asc"],
};

const reads = [
  ...Object.keys(deskPages),
  ...Object.keys(deskRoutes).flatMap((door) => (door.startsWith("GET ") ? [door.slice(4)] : [])),
];

for (const pattern of reads) {
  test(`${pattern} tells nobody the name of whom a stage hides`, async () => {
    const place = world.places.own;
    for (const who of people) {
      for (const query of queries[pattern] ?? [""]) {
        const path = fill(pattern, place) + query.replace("[id]", place.id);
        const text = await said(path, who);
        expect(forms.exec(text)?.[0], `${who} at ${path}`).toBeUndefined();
      }
    }
  });
}
