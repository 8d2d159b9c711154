export type DemoPlace = {
  institution: string;
  location: string;
  /** Dialling code for a number from the ranges kept for fiction where there is one. */
  phone: string;
  kind: "university" | "lab" | "company";
};

export const places: readonly [DemoPlace, ...DemoPlace[]] = [
  { institution: "ETH Zürich", location: "Zürich, Switzerland", phone: "+41 44 555", kind: "university" },
  {
    institution: "University of Cambridge",
    location: "Cambridge, UK",
    phone: "+44 1632 960",
    kind: "university",
  },
  { institution: "UC Berkeley", location: "Berkeley, CA", phone: "+1 510 555", kind: "university" },
  { institution: "MIT", location: "Cambridge, MA", phone: "+1 617 555", kind: "university" },
  { institution: "Stanford University", location: "Stanford, CA", phone: "+1 650 555", kind: "university" },
  {
    institution: "University of Toronto",
    location: "Toronto, Canada",
    phone: "+1 416 555",
    kind: "university",
  },
  { institution: "Mila", location: "Montréal, Canada", phone: "+1 514 555", kind: "lab" },
  {
    institution: "Tsinghua University",
    location: "Beijing, China",
    phone: "+86 10 5550",
    kind: "university",
  },
  { institution: "University of Tokyo", location: "Tokyo, Japan", phone: "+81 3 5550", kind: "university" },
  { institution: "KAIST", location: "Daejeon, South Korea", phone: "+82 42 555", kind: "university" },
  { institution: "IISc Bangalore", location: "Bengaluru, India", phone: "+91 80 5550", kind: "university" },
  { institution: "Technion", location: "Haifa, Israel", phone: "+972 4 555", kind: "university" },
  {
    institution: "University of Cape Town",
    location: "Cape Town, South Africa",
    phone: "+27 21 555",
    kind: "university",
  },
  { institution: "University of Lagos", location: "Lagos, Nigeria", phone: "+234 1 555", kind: "university" },
  { institution: "INRIA", location: "Paris, France", phone: "+33 1 99 00", kind: "lab" },
  { institution: "TU München", location: "Munich, Germany", phone: "+49 89 555", kind: "university" },
  {
    institution: "University of São Paulo",
    location: "São Paulo, Brazil",
    phone: "+55 11 5550",
    kind: "university",
  },
  {
    institution: "National University of Singapore",
    location: "Singapore",
    phone: "+65 6555",
    kind: "university",
  },
  {
    institution: "Oak Ridge National Laboratory",
    location: "Oak Ridge, TN",
    phone: "+1 865 555",
    kind: "lab",
  },
  {
    institution: "Northlight Research",
    location: "San Francisco, CA",
    phone: "+1 415 555",
    kind: "company",
  },
  {
    institution: "Tidewater AI",
    location: "Seattle, WA",
    phone: "+1 206 555",
    kind: "company",
  },
  {
    institution: "KTH Royal Institute of Technology",
    location: "Stockholm, Sweden",
    phone: "+46 8 555",
    kind: "university",
  },
  {
    institution: "University of Warsaw",
    location: "Warsaw, Poland",
    phone: "+48 22 555",
    kind: "university",
  },
  {
    institution: "American University of Beirut",
    location: "Beirut, Lebanon",
    phone: "+961 1 555",
    kind: "university",
  },
];

export const venues: readonly [string, ...string[]] = [
  "NeurIPS",
  "ICML",
  "ICLR",
  "ACL",
  "EMNLP",
  "TMLR",
  "JMLR",
  "FAccT",
  "NeurIPS Workshop on Safe Generative AI",
  "ICML Workshop on Mechanistic Interpretability",
  "arXiv preprint",
];

export const degrees: readonly [string, ...string[]] = [
  "PhD in Computer Science",
  "PhD in Machine Learning",
  "PhD in Statistics",
  "PhD in Computational Neuroscience",
  "PhD in Physics",
  "PhD in Cognitive Science",
];
