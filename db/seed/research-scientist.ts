import "server-only";
import { readFile } from "node:fs/promises";
import type { jobs, postings, questions, requirements, stages } from "@/db/schema";
import { bulletsUnder, leadingBold } from "./markdown-bullets";

type Row<Table extends { $inferInsert: object }> = Omit<
  Table["$inferInsert"],
  "id" | "jobId" | "position" | "createdAt" | "updatedAt"
>;

export type JobSeed = {
  job: Row<typeof jobs>;
  posting: Row<typeof postings>;
  /** The same posting in other languages. */
  translations?: Row<typeof postings>[];
  requirements: Row<typeof requirements>[];
  questions: Row<typeof questions>[];
  stages: Row<typeof stages>[];
};

/** The first job of every deployment. Its requirements and focus areas are the posting's own lines. */
export async function researchScientist(): Promise<JobSeed> {
  const [body, german] = await Promise.all(["research-scientist.md", "research-scientist.de.md"].map(textOf));
  if (!body || !german) throw new Error("The posting's text is missing.");
  return {
    job,
    posting: { ...posting, body },
    translations: [{ ...posting, ...inGerman, body: german }],
    requirements: rated(body),
    questions: asked(body),
    stages: pipeline,
  };
}

function textOf(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), "utf8");
}

const job: JobSeed["job"] = {
  slug: "research-scientist",
  title: "Research Scientist",
  team: "Research",
  level: "Senior Level",
  employmentType: "full_time",
  salaryMin: 250_000,
  salaryMax: 400_000,
  salaryCurrency: "USD",
  status: "open",
  synonyms: [
    ["RLHF", "reinforcement learning from human feedback"],
    ["RLAIF", "reinforcement learning from AI feedback", "Constitutional AI"],
    ["LLM", "large language model", "foundation model"],
    ["interpretability", "mech interp", "explainability"],
    ["SAE", "sparse autoencoder"],
    ["ML", "machine learning"],
    ["NLP", "natural language processing"],
    ["PhD", "Ph.D.", "doctorate", "doctoral"],
    ["venues", "NeurIPS", "ICML", "ICLR", "ACL", "JMLR"],
    ["distributed training", "multi-node training", "data parallel"],
    ["evaluation", "benchmark", "evals"],
    ["red teaming", "adversarial testing"],
  ],
};

const posting: Omit<JobSeed["posting"], "body"> = {
  title: "Research Scientist",
  location: "San Francisco, CA",
  city: "San Francisco",
  region: "CA",
  country: "US",
  summary:
    "Conduct cutting-edge research on understanding and improving the safety properties of large language models.",
};

const inGerman = {
  locale: "de",
  title: "Research Scientist (w/m/d)",
  location: "San Francisco, Kalifornien",
  summary:
    "Forschen Sie auf dem neuesten Stand der Wissenschaft daran, die Sicherheitseigenschaften großer Sprachmodelle zu verstehen und zu verbessern.",
};

function rated(body: string): JobSeed["requirements"] {
  return [
    ...bulletsUnder(body, "Required Qualifications").map((text) => ({ kind: "required" as const, text })),
    ...bulletsUnder(body, "Preferred Qualifications").map((text) => ({ kind: "preferred" as const, text })),
  ];
}

function asked(body: string): JobSeed["questions"] {
  return [
    { kind: "long_text", label: "Why do you want to work on AI safety?", isRequired: true },
    {
      kind: "choices",
      label: "Which research focus areas interest you?",
      options: bulletsUnder(body, "Research Focus Areas").map(leadingBold),
    },
    { kind: "yes_no", label: "Will you now or in the future require sponsorship for employment?" },
    { kind: "long_text", label: "Describe a research result of yours that you are proud of" },
  ];
}

const pipeline: JobSeed["stages"] = [
  { name: "Applied", publicName: "Received", kind: "applied", promisedDays: 3 },
  {
    name: "Résumé review",
    publicName: "Under review by the research team",
    kind: "review",
    promisedDays: 7,
  },
  {
    name: "Recruiter screen",
    publicName: "Conversation with our recruiter",
    kind: "screen",
    promisedDays: 7,
  },
  { name: "Research talk", publicName: "Research talk", kind: "interview", promisedDays: 14 },
  { name: "Panel", publicName: "Panel interviews", kind: "interview", promisedDays: 14 },
  { name: "Offer", publicName: "Offer", kind: "offer", promisedDays: 7 },
  { name: "Hired", publicName: "Welcome", kind: "hired" },
];
