import type { ResumeProfile } from "./resume-profile";

/** A made-up researcher, for tests and for looking at layouts. */
export const sampleProfile: ResumeProfile = {
  name: "Łucja Brzęczyszczykiewicz-Nguyễn",
  email: "lucja.brzeczyszczykiewicz@mail.example",
  phone: "+48 22 555 01 73",
  location: "Warsaw, Poland",
  affiliation: "Institute of Informatics, University of Warsaw",
  headline: "Mechanistic interpretability of language models",
  links: [
    { label: "Website", url: "https://lucja.example/" },
    { label: "Google Scholar", url: "https://scholar.google.com/citations?user=EXAMPLE00001" },
    { label: "GitHub", url: "https://github.com/lucja-example" },
  ],
  summary:
    "I study how language models represent what they know, and when those representations can be trusted. My recent work finds sparse, causally verified features in models of up to 8B parameters and uses them to predict failures before they happen. I care about efficient, reproducible experiments and open tools.",
  education: [
    {
      degree: "PhD in computer science",
      institution: "University of Warsaw",
      dates: "2019–2024",
      detail: "Thesis: Features that explain and features that cause. Advisor: Marek Cygański",
    },
    {
      degree: "MSc in mathematics",
      institution: "Jagiellonian University",
      dates: "2017–2019",
      detail: "With distinction",
    },
    { degree: "BSc in mathematics", institution: "Jagiellonian University", dates: "2014–2017" },
  ],
  experience: [
    {
      role: "Postdoctoral researcher",
      organisation: "ETH Zürich",
      place: "Zürich, Switzerland",
      dates: "2024–now",
      points: [
        "Lead a group of three on causal evaluation of sparse autoencoder features; two papers under review.",
        "Built the lab’s open-source activation store: 40 TB of activations, streamed at 3 GB/s to eight GPUs.",
        "Found that 31% of published feature labels fail an intervention test, and proposed the fix that the field now uses.",
      ],
    },
    {
      role: "Research intern",
      organisation: "Model Audit Lab",
      place: "London, UK",
      dates: "2023",
      points: [
        "Designed a benchmark of 1,200 deceptive-alignment scenarios with a difficulty-controlled baseline.",
        "Reduced the cost of activation patching by 11× with a first-order approximation and error bounds.",
      ],
    },
    {
      role: "Software engineer",
      organisation: "Allegro",
      place: "Poznań, Poland",
      dates: "2018–2019",
      points: [
        "Shipped the ranking model behind product search: +4.1% conversion, 12 ms at the 99th percentile.",
      ],
    },
  ],
  publications: [
    {
      title: "Which features cause? Interventional scores for sparse autoencoders",
      authors: ["Łucja Brzęczyszczykiewicz-Nguyễn", "Aikaterini Doukas", "Marek Cygański"],
      venue: "International Conference on Learning Representations (ICLR)",
      year: 2025,
      note: "Oral",
    },
    {
      title: "Probing is not knowing: selectivity controls at scale",
      authors: ["Tomás Ferreira-Quiroga", "Łucja Brzęczyszczykiewicz-Nguyễn", "Hye-jin Seo"],
      venue: "Advances in Neural Information Processing Systems (NeurIPS)",
      year: 2024,
    },
    {
      title: "Attribution patching with error bounds",
      authors: ["Łucja Brzęczyszczykiewicz-Nguyễn", "Idris Bellamy"],
      venue: "BlackboxNLP Workshop at EMNLP",
      year: 2023,
    },
    {
      title: "Efficient influence functions for embedding layers",
      authors: ["Łucja Brzęczyszczykiewicz-Nguyễn", "Marek Cygański"],
      venue: "International Conference on Machine Learning (ICML)",
      year: 2022,
    },
  ],
  skills: [
    {
      area: "Machine learning",
      items: ["PyTorch", "JAX", "sparse autoencoders", "activation patching", "RLHF"],
    },
    { area: "Programming", items: ["Python", "C++", "Rust", "CUDA", "SQL"] },
    { area: "Languages", items: ["Polish", "English", "Vietnamese", "German"] },
  ],
  talks: [
    { title: "Features that explain and features that cause", event: "Dagstuhl Seminar 24432", year: 2024 },
    {
      title: "A field guide to activation patching",
      event: "Interpretability Summer School, Tallinn",
      year: 2023,
    },
  ],
};

/** One name in each script that a résumé can print. */
export const nativeNames = {
  arabic: "ليلى الحسيني",
  hebrew: "דנה לוי־כהן",
  devanagari: "अनन्या गोयल",
  chinese: "王晓明",
  japanese: "佐藤 美咲",
  korean: "김서연",
  greek: "Αικατερίνη Δούκα",
  cyrillic: "Настасья Вольская",
};
