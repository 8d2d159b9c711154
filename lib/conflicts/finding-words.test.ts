import { expect, test } from "vitest";
import { findingWords } from "./finding-words";
import type { FindingView } from "./schemas";

const finding = (values: Partial<FindingView>): FindingView => ({
  key: "k",
  rule: "shared_paper",
  strength: "certain",
  what: "Careful evaluation",
  year: 2023,
  ...values,
});

test("a finding is told with its rule, to a colleague and to whom it is about", () => {
  expect(findingWords(finding({}))).toBe("Both list “Careful evaluation” (2023).");
  const named = finding({ rule: "colleague_named", strength: "possible", year: null });
  expect(findingWords(named)).toBe(
    "The candidate lists “Careful evaluation”, with an author of the colleague’s name.",
  );
  expect(findingWords(named, true)).toContain("with an author of your name.");
  expect(findingWords(finding({ rule: "candidate_named" }), true)).toBe(
    "You list “Careful evaluation” (2023), with the candidate’s ORCID iD among its authors.",
  );
  const place = finding({ rule: "shared_affiliation", what: "ETH Zurich", year: null });
  expect(findingWords(place)).toBe("Both are at ETH Zurich.");
  expect(findingWords({ ...place, strength: "possible", year: 2021 }, true)).toBe(
    "You were at ETH Zurich until 2021.",
  );
});

test("without its title it still says the rule", () => {
  const hidden = { what: null, year: null };
  expect(findingWords(finding(hidden))).toBe("Both list a paper.");
  expect(findingWords(finding({ ...hidden, strength: "possible" }))).toBe(
    "Both list a paper of one title; the years differ or are not known.",
  );
  expect(findingWords(finding({ ...hidden, rule: "shared_affiliation" }))).toBe(
    "Both are at the candidate’s institution.",
  );
});
