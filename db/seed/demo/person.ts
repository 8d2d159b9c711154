import "server-only";
import type { ResumeProfile } from "../resume/resume-profile";
import type { DemoName } from "./names";
import { type DemoPlace, degrees, places, venues } from "./places";
import type { Random } from "./random";
import { type ResearchTopic, researchTopics } from "./research-topics";

export type DemoPerson = {
  fullName: string;
  email: string;
  phone: string | null;
  place: DemoPlace;
  topic: ResearchTopic;
  links: {
    googleScholar: string | null;
    orcid: string | null;
    github: string | null;
    website: string | null;
  };
  resume: ResumeProfile;
};

/** A believable researcher: one topic, a career, and a résumé that says both. */
export function demoPerson(random: Random, name: DemoName, index: number, thisYear: number): DemoPerson {
  const place = random.pick(places);
  const topic = random.pick(researchTopics);
  const fullName = `${name.given} ${name.family}`;
  const handle = asHandle(fullName);
  const email = `${handle}@${random.pick(["mail", "post", "inbox", "research"])}.example`;
  const phone = random.chance(0.7) ? `${place.phone} ${random.between(1000, 9999)}` : null;
  const links = {
    googleScholar: random.chance(0.75) ? `https://scholar.google.com/citations?user=demo${index}AAAAJ` : null,
    orcid: random.chance(0.6) ? orcidOf(random.between(1_000_000, 99_999_999)) : null,
    github: random.chance(0.7) ? `https://github.com/${handle.replaceAll(".", "-")}-example` : null,
    website: random.chance(0.4) ? `https://${handle.replaceAll(".", "-")}.example` : null,
  };
  const base = { fullName, email, phone, place, topic, links };
  return { ...base, resume: resumeOf(random, base, name, thisYear) };
}

function resumeOf(
  random: Random,
  { fullName, email, phone, place, topic, links }: Omit<DemoPerson, "resume">,
  name: DemoName,
  thisYear: number,
): ResumeProfile {
  const graduated = thisYear - random.between(0, 9);
  const employer = random.pick(places);
  const [first = topic.work[0], ...others] = random.some(topic.work, topic.work.length);
  return {
    name: fullName,
    nativeName: name.native,
    email,
    phone: phone ?? undefined,
    location: place.location,
    affiliation: place.institution,
    headline: topic.headline,
    links: Object.entries(links).flatMap(([kind, url]) =>
      url ? [{ label: linkNames[kind] ?? kind, url }] : [],
    ),
    summary: topic.summary,
    education: [
      {
        degree: random.pick(degrees),
        institution: place.kind === "university" ? place.institution : random.pick(places).institution,
        dates: `${graduated - 5}–${graduated}`,
        detail: `Thesis: ${topic.headline}`,
      },
      {
        degree: random.pick(["BSc in Mathematics", "BSc in Computer Science", "MSc in Physics"]),
        institution: random.pick(places).institution,
        dates: `${graduated - 9}–${graduated - 5}`,
      },
    ],
    experience: [
      {
        role: random.pick([
          "Postdoctoral researcher",
          "Research scientist",
          "Research fellow",
          "Doctoral researcher",
        ]),
        organisation: place.institution,
        place: place.location,
        dates: `${graduated}–present`,
        points: [first, ...others],
      },
      {
        role: "Research intern",
        organisation: employer.institution,
        place: employer.location,
        dates: `${graduated - 1}`,
        points: ["Wrote the data pipeline and the analysis of a study that was later published"],
      },
    ],
    publications: publicationsOf(random, fullName, topic, thisYear),
    skills: [
      { area: "Languages", items: random.some(["Python", "R", "SQL", "C++", "Rust", "Julia"], 3) },
      {
        area: "Machine learning",
        items: random.some(["PyTorch", "JAX", "TensorFlow", "Transformers", "DeepSpeed", "Ray"], 4),
      },
      {
        area: "Methods",
        items: random.some(
          ["Experimental design", "Causal inference", "Bayesian statistics", "RLHF", "Distributed training"],
          3,
        ),
      },
    ],
    talks: random.chance(0.6)
      ? [
          {
            title: topic.headline,
            event: `${random.pick(venues)} (invited)`,
            year: thisYear - random.between(0, 2),
          },
        ]
      : [],
  };
}

const linkNames: Record<string, string> = {
  googleScholar: "Google Scholar",
  orcid: "ORCID",
  github: "GitHub",
  website: "Website",
};

function publicationsOf(random: Random, fullName: string, topic: ResearchTopic, thisYear: number) {
  const titles = random.some(topic.papers, random.between(2, topic.papers.length));
  return titles.map((title, index) => {
    const authors = random.some(
      ["R. Fonseca", "J. Meyer", "S. Ito", "P. Novak", "L. Adeyemi", "D. Cohen"],
      random.between(1, 4),
    );
    authors.splice(random.between(0, 1), 0, fullName);
    return { title, authors, venue: random.pick(venues), year: thisYear - Math.min(index, 6) };
  });
}

/** "François de la Tour" → "francois.delatour": letters only, so that it makes an address. */
function asHandle(fullName: string): string {
  const plain = fullName.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const latin = plain.replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ı", "i").replaceAll("ß", "ss");
  const [given = "", ...rest] = latin.split(" ");
  return `${given.replaceAll(/[^a-z]/g, "")}.${rest.join("").replaceAll(/[^a-z]/g, "")}`;
}

/** An ORCID iD with its check digit (ISO 7064, MOD 11-2), in the block 0009 that it is given out from. */
function orcidOf(number: number): string {
  const digits = `0009${String(number).padStart(11, "0")}`;
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  const whole = digits + (check === 10 ? "X" : String(check));
  return `https://orcid.org/${whole.match(/.{4}/g)?.join("-")}`;
}
