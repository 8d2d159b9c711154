import { describe, expect, it } from "vitest";
import { readPublications } from "@/lib/publications/read-publications";
import { findConflicts } from "./find-conflicts";
import type { CandidateRecord, ColleagueRecord } from "./finding";

const read = (text: string) => readPublications(text).publications;
const orcids = { jane: "0000-0002-1825-0097", other: "0000-0001-5109-3700" };

function candidate(values: Partial<CandidateRecord> & { bibtex?: string } = {}): CandidateRecord {
  const { bibtex = "", ...rest } = values;
  const papers = read(bibtex).map((paper) => ({ ...paper, authorPlace: null }));
  return { name: "Amara Okonkwo-Lindqvist", orcid: null, affiliation: null, papers, ...rest };
}

function colleague(values: Partial<ColleagueRecord> & { bibtex?: string } = {}): ColleagueRecord {
  const { bibtex = "", ...rest } = values;
  return { name: "Jane Smith", nameForms: [], orcid: null, affiliations: [], papers: read(bibtex), ...rest };
}

const found = (mine: CandidateRecord, theirs: ColleagueRecord) =>
  findConflicts(mine, theirs).map(({ rule, strength, what, year }) => [rule, strength, what, year]);

const paper = (fields: string) => `@article{k, ${fields}}`;
const titled = "title={Scaling careful evaluation of models}";

describe("a paper that both list", () => {
  it.each([
    ["a DOI", "doi={10.1000/ABC}", "doi={10.1000/abc}"],
    ["an arXiv id of another version", "eprint={2301.00001v1}", "eprint={2301.00001v3}"],
    ["its title and year", "year={2023}", "year={2023}"],
  ])("is certain by %s", (_, mine, theirs) => {
    const both = [paper(`${titled}, ${mine}`), paper(`${titled}, ${theirs}`)];
    expect(
      found(candidate({ bibtex: both[0] ?? "" }), colleague({ bibtex: both[1] ?? "" })).map((one) =>
        one.slice(0, 3),
      ),
    ).toEqual([["shared_paper", "certain", "Scaling careful evaluation of models"]]);
  });

  it("is possible where the title is the same and the year is not", () => {
    const mine = candidate({ bibtex: paper(`${titled}, year={2022}`) });
    expect(found(mine, colleague({ bibtex: paper(`${titled}, year={2023}`) }))).toEqual([
      ["shared_paper", "possible", "Scaling careful evaluation of models", 2022],
    ]);
  });

  it("is none where two DOIs say so, or the title is that of many", () => {
    const bibtex = (doi: string) => paper(`${titled}, year={2023}, doi={${doi}}`);
    expect(
      found(candidate({ bibtex: bibtex("10.1000/a") }), colleague({ bibtex: bibtex("10.1000/b") })),
    ).toEqual([]);
    const editorial = paper("title={Editorial}, year={2023}");
    expect(found(candidate({ bibtex: editorial }), colleague({ bibtex: editorial }))).toEqual([]);
  });

  it("is told once, by the surest rule", () => {
    const bibtex = paper(`${titled}, year={2023}, author={Okonkwo-Lindqvist, Amara and Smith, Jane}`);
    expect(found(candidate({ bibtex }), colleague({ bibtex }))).toEqual([
      ["shared_paper", "certain", "Scaling careful evaluation of models", 2023],
    ]);
  });
});

describe("a colleague among the authors of a candidate's paper", () => {
  const with_ = (author: string) =>
    candidate({
      bibtex: paper(`${titled}, year={2023}, author={Okonkwo-Lindqvist, Amara and ${author}}`),
    });

  it.each(["Smith, Jane", "Jane Smith", "J. Smith", "Smith, J.", "Smith, Jane A.", "SMITH, Jané"])(
    "is possible as %s",
    (author) => {
      expect(found(with_(author), colleague())).toEqual([
        ["colleague_named", "possible", "Scaling careful evaluation of models", 2023],
      ]);
    },
  );

  it.each(["Smith, Paul", "Smithson, Jane", "Jane Doe", "Jane", "Smith"])("is not %s", (author) => {
    expect(found(with_(author), colleague())).toEqual([]);
  });

  it("is found by every name they publish under", () => {
    expect(found(with_("J. Müller-Braun"), colleague({ nameForms: ["Jane Mueller-Braun"] }))).toHaveLength(1);
    expect(found(with_("van der Berg, J."), colleague({ name: "Jan van der Berg" }))).toHaveLength(1);
    expect(found(with_("王, 晓明"), colleague({ nameForms: ["王晓明"] }))).toHaveLength(1);
  });

  it("is certain by ORCID iD, and another iD of the same name is somebody else", () => {
    const papers = (orcid: string) => [
      {
        title: "T one two",
        authors: ["A. O.", `J. Smith (https://orcid.org/${orcid})`],
        year: 2023,
        doi: null,
        arxivId: null,
        reference: null,
        authorPlace: 1,
      },
    ];
    const theirs = colleague({ orcid: orcids.jane });
    expect(found(candidate({ papers: papers(orcids.jane) }), theirs)[0]?.[1]).toBe("certain");
    expect(found(candidate({ papers: papers(orcids.other) }), theirs)).toEqual([]);
    // Whoever keeps no iD is still found by name.
    expect(found(candidate({ papers: papers(orcids.jane) }), colleague())[0]?.[1]).toBe("possible");
  });

  it("is not the candidate of the same name, whose own paper it is", () => {
    const bibtex = paper(`${titled}, author={Wang, Wei and Doe, Jane}`);
    const wei = colleague({ name: "Wei Wang" });
    expect(found(candidate({ name: "Wei Wang", bibtex }), wei)).toEqual([]);
    const two = paper(`${titled}, author={Wang, Wei and Wang, Wei}`);
    expect(found(candidate({ name: "Wei Wang", bibtex: two }), wei)).toHaveLength(1);
  });

  it.each(["X", "Li", "Wei"])("flags nobody but that very name for a colleague called %s", (name) => {
    const authors = "author={Xu, X. Y. and Li, Wei and Liang, Li-Na and Oxley, Max and Weiss, Weiwei}";
    expect(found(candidate({ bibtex: paper(`${titled}, ${authors}`) }), colleague({ name }))).toEqual([]);
  });
});

it("finds the candidate among the authors of a colleague's paper", () => {
  const bibtex = paper(`${titled}, year={2021}, author={Smith, Jane and Okonkwo-Lindqvist, A.}`);
  expect(found(candidate(), colleague({ bibtex }))).toEqual([
    ["candidate_named", "possible", "Scaling careful evaluation of models", 2021],
  ]);
});

describe("an affiliation", () => {
  const at = (affiliation: string | null, institution: string, toYear: number | null = null) =>
    found(candidate({ affiliation }), colleague({ affiliations: [{ institution, fromYear: 2019, toYear }] }));

  it("is certain while they are there, and possible when they have left", () => {
    expect(at("Université de Montréal", "universite de Montreal")).toEqual([
      ["shared_affiliation", "certain", "universite de Montreal", null],
    ]);
    expect(at("ETH Zürich", "ETH Zurich", 2021)).toEqual([
      ["shared_affiliation", "possible", "ETH Zurich", 2021],
    ]);
  });

  it("is found as a part of its own, and short forms are not guessed", () => {
    expect(at("PhD student at the University of Oxford, UK", "University of Oxford")).toHaveLength(1);
    expect(at("University of Oxford", "Oxford")).toEqual([]);
    expect(at("MIT", "Massachusetts Institute of Technology")).toEqual([]);
    expect(at("Independent researcher", "Independent Researcher")).toEqual([]);
    expect(at("Department of Physics, Oxford", "Department of Physics, Cambridge")).toEqual([]);
    expect(at(null, "ETH Zurich")).toEqual([]);
  });
});

it("says where both have one ORCID iD", () => {
  expect(found(candidate({ orcid: orcids.jane }), colleague({ orcid: orcids.jane }))).toEqual([
    ["same_orcid", "certain", null, null],
  ]);
});

it("reads 3,000 authors once, and finds the one", () => {
  const authors = Array.from({ length: 3_000 }, (_, index) => `Q. Author${index}`);
  const papers = [
    {
      title: "A large collaboration",
      authors: [...authors, "J. Smith"],
      year: 2020,
      doi: null,
      arxivId: null,
      reference: null,
      authorPlace: 1,
    },
  ];
  expect(found(candidate({ papers }), colleague())).toHaveLength(1);
});

it("names a finding by a key that is the same each time and tells nothing of it", () => {
  const bibtex = paper(`${titled}, year={2023}`);
  const keys = () => findConflicts(candidate({ bibtex }), colleague({ bibtex })).map(({ key }) => key);
  expect(keys()).toEqual(keys());
  expect(keys()[0]).toMatch(/^[0-9a-f]{24}$/);
});
