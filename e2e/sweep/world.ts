import { db } from "@/db/client";
import { bulkOperations, documents, hiringTeam, imports, mailOutbox, messageTemplates } from "@/db/schema";
import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { people, type Who, type World, worlds } from "./expectations";

/** What stands for the brackets of an address in one world. */
export type Place = {
  slug: string;
  id: string;
  documentId: string;
  mailId: string;
  templateId: string;
  bulkId: string;
  importId: string;
  stageId: string;
  title: string;
  person: string;
};

export type SweepWorld = { places: Record<World, Place>; cookies: Record<Who, string> };

/** Three jobs with an application each, and one person of every role, all on the team of the first alone. */
export async function makeWorld(): Promise<SweepWorld> {
  const viewers = await Promise.all(people.filter(isRole).map((role) => createUser(role)));
  const [own, other, confidential] = await Promise.all(worlds.map((world) => makePlace(world, viewers)));
  if (!own || !other || !confidential) throw new Error("a world is missing");
  const cookies: Record<Who, string> = {
    nobody: "",
    admin: "",
    recruiter: "",
    hiring_manager: "",
    interviewer: "",
  };
  for (const viewer of viewers) {
    cookies[viewer.role] = `${sessionCookieName()}=${await createSessionToken(viewer.id, 1)}`;
  }
  return { places: { own, other, confidential }, cookies };
}

export function madeUpPlace(): Place {
  const id = newId();
  return {
    slug: `no-such-job-${id}`,
    id,
    documentId: id,
    mailId: id,
    templateId: id,
    bulkId: id,
    importId: id,
    stageId: id,
    title: "",
    person: "",
  };
}

function isRole(who: Who): who is Role {
  return who !== "nobody";
}

async function makePlace(world: World, viewers: Viewer[]): Promise<Place> {
  const job = await createJob({
    title: `Secretive ${world} job ${newId().slice(-6)}`,
    confidential: world === "confidential",
  });
  const person = `Hidden ${world} person`;
  const interviewer = viewers.find(({ role }) => role === "interviewer");
  const reviewers = world === "own" && interviewer ? [interviewer] : [];
  const application = await createApplication(job, { fullName: person, reviewers });
  if (world === "own") {
    const members = viewers.filter(({ role }) => role === "hiring_manager" || role === "recruiter");
    await db
      .insert(hiringTeam)
      .values(members.map((user) => ({ jobId: job.id, userId: user.id, addedAt: new Date() })));
  }
  const documentId = newId();
  await db.insert(documents).values({
    id: documentId,
    applicationId: application.id,
    kind: "resume",
    fileName: "resume.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    // No file lies under it: whoever passes the door is told that the file is away, and never sees a 404.
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: "Hidden words of a résumé",
    createdAt: new Date(),
  });
  const mailId = newId();
  await db.insert(mailOutbox).values({
    id: mailId,
    kind: "application_received",
    toEmail: application.email,
    subject: "Hidden subject",
    text: "Hidden words",
    applicationId: application.id,
    messageId: `<${mailId}@sweep.test>`,
    state: "cancelled",
    sendAfter: new Date(),
    createdAt: new Date(),
  });
  const [stage] = job.stages;
  const [template] = await db.select({ id: messageTemplates.id }).from(messageTemplates).limit(1);
  if (!template) throw new Error("there are no templates");
  if (!stage) throw new Error("the job has no stages");
  return {
    slug: job.slug,
    id: application.id,
    documentId,
    mailId,
    templateId: template.id,
    bulkId: await makeBulk(job.id, viewers),
    importId: await makeImport(job.id, viewers),
    stageId: stage.id,
    title: job.title,
    person,
  };
}

async function makeBulk(jobId: string, [admin]: Viewer[]): Promise<string> {
  const id = newId();
  const deed = { kind: "tag", name: "Hidden tag" };
  const ended = { state: "done" as const, createdAt: new Date(), finishedAt: new Date() };
  await db
    .insert(bulkOperations)
    .values({ id, jobId, userId: admin?.id ?? "", kind: "tag", deed, label: "Hidden tag", ...ended });
  return id;
}

async function makeImport(jobId: string, [admin]: Viewer[]): Promise<string> {
  const id = newId();
  const file = {
    fileName: "Hidden.csv",
    readAs: "UTF-8",
    headers: ["Name"],
    total: 0,
    createdAt: new Date(),
  };
  await db.insert(imports).values({ id, jobId, userId: admin?.id ?? "", ...file });
  return id;
}

/** `/desk/jobs/[slug]` → `/desk/jobs/job-1`; the address of a document or a mail takes its own id. */
export function fill(pattern: string, place: Place): string {
  const ids = {
    documents: place.documentId,
    outbox: place.mailId,
    templates: place.templateId,
    bulk: place.bulkId,
    imports: place.importId,
  };
  const [, id = place.id] = Object.entries(ids).find(([part]) => pattern.includes(`/${part}/`)) ?? [];
  return pattern
    .replace("[slug]", place.slug)
    .replace("[stageId]", place.stageId)
    .replace("[userId]", place.id)
    .replace("[version]", "1")
    .replace("[...unknown]", "no-such-page")
    .replace("[id]", id);
}
