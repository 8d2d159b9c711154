/** The demo's second job, another team's: what one may not see has to exist somewhere. */
export const researchEngineer = {
  slug: "research-engineer-interpretability",
  title: "Research Engineer, Interpretability",
  team: "Interpretability",
  level: "Mid to senior level",
  salaryMin: 220_000,
  salaryMax: 340_000,
  location: "San Francisco, CA",
  summary:
    "Build the tools with which researchers look inside large language models: fast, correct, and pleasant enough that people use them.",
  body: `## The team

The interpretability team wants to understand what happens inside large language models well enough to rely on it. Researchers and engineers work in pairs here, and engineers are authors.

## What you will do

- Build and run infrastructure that trains sparse autoencoders on the activations of frontier models
- Make experiments that took a week take an afternoon, without making them wrong
- Write visualisations that let a researcher see a feature, a circuit or a mistake
- Keep petabytes of activations findable, and delete what nobody needs
- Reproduce published results, ours included, and say so when they do not hold

## What we look for

### Required

- Several years of writing software that other people depend on
- Fluent Python, and one language closer to the machine
- Experience with training or serving large neural networks on many accelerators
- Care for numerical correctness: you have found a bug by distrusting a plot

### Preferred

- Contributions to interpretability research or its tools
- Data visualisation on the web
- Performance work on GPUs or TPUs

## What we offer

- $220,000 – $340,000 base salary, and equity
- Health, dental and vision insurance for you and your family
- Time and money to learn, and colleagues to learn from`,
  requirements: [
    ["required", "Several years of writing software that other people depend on"],
    ["required", "Fluent Python, and one language closer to the machine"],
    ["required", "Experience with training or serving large neural networks on many accelerators"],
    ["required", "Care for numerical correctness"],
    ["preferred", "Contributions to interpretability research or its tools"],
    ["preferred", "Data visualisation on the web"],
    ["preferred", "Performance work on GPUs or TPUs"],
  ],
  questions: [
    { kind: "long_text", label: "Tell us about a tool of yours that researchers use", isRequired: true },
    {
      kind: "yes_no",
      label: "Will you now or in the future require sponsorship for employment?",
      isRequired: true,
    },
  ],
  stages: [
    ["Applied", "Received", "applied", 7],
    ["Résumé review", "Under review by the interpretability team", "review", 7],
    ["Recruiter screen", "Conversation with our recruiter", "screen", 7],
    ["Work sample", "Work sample", "interview", 10],
    ["Panel", "Panel interviews", "interview", 14],
    ["Offer", "Offer", "offer", 7],
    ["Hired", "Welcome", "hired", null],
  ],
} as const;
