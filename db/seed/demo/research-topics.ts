/** What somebody works on: everything their résumé, answers and our feedback say comes from one of these. */
export type ResearchTopic = {
  /** One of the posting's five focus areas. */
  area: "Constitutional AI" | "Interpretability" | "Alignment" | "Robustness" | "Evaluation";
  headline: string;
  summary: string;
  papers: [string, ...string[]];
  work: [string, ...string[]];
  /** The result they are proud of, in their own words. */
  proud: [string, ...string[]];
};

export const researchTopics: readonly [ResearchTopic, ...ResearchTopic[]] = [
  {
    area: "Interpretability",
    headline: "Mechanistic interpretability of transformers",
    summary:
      "I take trained transformers apart to find out which circuits do the work, and I test every account of a circuit by intervening on it.",
    papers: [
      "Path patching at scale: locating factual recall in 7B models",
      "Superposition under distribution shift",
      "Sparse autoencoders recover features that probes miss",
      "What attention heads do when nothing is asked of them",
      "Causal scrubbing of in-context arithmetic",
      "Feature splitting is not a bug: dictionaries at three widths",
    ],
    work: [
      "Trained sparse autoencoders on the residual stream of a 13B model and released 16 million labelled features",
      "Built an ablation harness that tests a circuit hypothesis in minutes on one GPU",
      "Found and reported a negative result: logit-lens readings of early layers do not predict interventions",
      "Supervised two master’s students on induction heads in multilingual models",
    ],
    proud: [
      "We had a tidy story about how a small model adds two numbers. I spent a month trying to break it and did: the circuit we named carried under half of the effect, the rest ran through the MLPs we had left out. The paper that came of it is about that second half, and about how to notice when an ablation flatters the hypothesis.",
      "I showed that dictionaries trained at different widths split features along lines that hold across random seeds. It began as a plot that I thought was an error in my code; three replications later it was the main figure.",
    ],
  },
  {
    area: "Alignment",
    headline: "Reward modelling and learning from human feedback",
    summary:
      "I study where reward models stop standing for what people meant, and how to notice before a policy finds the gap.",
    papers: [
      "Reward model ensembles disagree where annotators do",
      "Overoptimisation curves for preference models from 100M to 10B",
      "Learning from comparisons that annotators refuse to make",
      "Sycophancy is a property of the preference data",
      "Process supervision without step labels",
    ],
    work: [
      "Designed a preference data collection with 140 annotators and measured agreement by topic and by length",
      "Implemented PPO and direct preference methods in JAX and compared both under one evaluation",
      "Showed that length explains a third of the variance of a deployed reward model",
      "Wrote the team’s guide on when a reward improvement may be believed",
    ],
    proud: [
      "I measured how much of our reward model’s preference was simply length: 34 %. We then rebuilt the comparison set with length-matched pairs. The next model was 4 % worse by the old score and clearly better in blind reading, and we changed the score.",
      "In my second year I could not reproduce our own overoptimisation result. The cause was a data loader that repeated the last shard. I retracted the workshop paper myself and published the corrected curve, which is more interesting than the wrong one was.",
    ],
  },
  {
    area: "Evaluation",
    headline: "Evaluation of language models",
    summary:
      "I build evaluations that keep meaning something after a model has been trained against them, and I report their error bars.",
    papers: [
      "Contamination audits for forty public benchmarks",
      "How many items does a capability evaluation need?",
      "Elicitation gaps: the same model under three prompting budgets",
      "Human baselines are not constants",
      "Item response theory for dangerous-capability tests",
    ],
    work: [
      "Led an evaluation of long-horizon tool use with 320 hand-written tasks and double grading",
      "Audited forty public benchmarks for contamination; eleven maintainers replaced items after our report",
      "Introduced confidence intervals and pre-registration to the group’s model reports",
      "Ran expert uplift studies with 60 participants under an ethics protocol",
    ],
    proud: [
      "Eleven benchmark maintainers replaced contaminated items after our audit. I wrote to each with the evidence and a proposed replacement before we published anything, and I think that is why it worked.",
      "I worked out how many items a capability test needs before a difference of two points means anything. For half of the tests in use at our lab the answer was: more than it has. We dropped three of them.",
    ],
  },
  {
    area: "Robustness",
    headline: "Adversarial robustness and monitoring",
    summary:
      "I look for the inputs on which a model that passes every test still fails, and for monitors cheap enough to run on all traffic.",
    papers: [
      "Adaptive attacks break twelve published jailbreak defences",
      "Cheap monitors: linear probes for harmful intent",
      "Robustness of refusals under translation into 38 languages",
      "Certified bounds for prompt perturbations are vacuous today",
      "Red teaming with a budget",
    ],
    work: [
      "Wrote adaptive attacks against twelve published defences and broke nine of them within a day each",
      "Deployed a probe-based monitor at under 1 % of inference cost with a measured false-positive rate",
      "Organised a red-teaming exercise across 38 languages with native speakers",
      "Maintains an open-source library for reproducible attack baselines, used by six other groups",
    ],
    proud: [
      "Nine of twelve defences fell to attacks that knew how they worked. I am proud that for each we sent the authors a working patch or a smaller claim they could defend, and that four of them became co-authors of the follow-up.",
      "Our probe catches 91 % of what the large monitor catches at a hundredth of the cost. I spent most of the time on the other 9 %: we published all of them, by category, so that nobody would rely on the probe alone.",
    ],
  },
  {
    area: "Constitutional AI",
    headline: "Training models from written principles",
    summary:
      "I study how models follow principles that are written down: which wording matters, what generalises, and where self-critique only sounds right.",
    papers: [
      "Which clauses matter? Ablating a written constitution",
      "Self-critique improves tone before it improves content",
      "Principles elicited from a panel of 1,100 members of the public",
      "Generalisation of harmlessness training to agentic settings",
    ],
    work: [
      "Ablated a constitution clause by clause across four model sizes",
      "Ran a deliberation with 1,100 participants and turned its outcome into training data",
      "Measured when self-critique changes an answer’s content rather than its tone",
      "Collaborated with two political scientists on aggregating disagreeing principles",
    ],
    proud: [
      "We removed one clause at a time and retrained. Most clauses did nothing measurable alone, and two did almost everything. Working out why, together with a linguist, taught me more than the headline result.",
      "With two political scientists I turned a public deliberation into a set of principles and trained on it. The model disagreed with its authors less often than they did with each other.",
    ],
  },
  {
    area: "Alignment",
    headline: "Scalable oversight",
    summary:
      "I work on how a weaker judge can supervise a stronger model: debate, decomposition, and the experiments that would show they fail.",
    papers: [
      "Debate helps judges only when the text is hidden",
      "Weak-to-strong supervision with calibrated weak labels",
      "Decomposition loses what the question did not say",
      "Judges of judges: inter-rater reliability in oversight experiments",
    ],
    work: [
      "Ran a debate experiment with 90 human judges over passages that they could not see",
      "Built a sandwiching benchmark from appellate court decisions with a law school",
      "Showed that calibrated weak labels close half of the weak-to-strong gap on reasoning tasks",
    ],
    proud: [
      "My debate experiment did not show what I had hoped: with the passage in sight, judges were better alone. I pre-registered it, so the negative result is the paper, and it changed what our group does next.",
      "A law school lent us forty appellate cases and their clerks. The benchmark that came of it is the first I know in which the experts, and not we, decided what a good answer is.",
    ],
  },
];
