import type { SelfIdentificationQuestion } from "./question-set";

/**
 * The categories of the EEO-1 Component 1 report with its definitions (EEOC, EEO-1 Component 1 Data Collection
 * Instruction Booklet, "Race and Ethnic Identification"), as its self-identification is asked for.
 */
export const usRaceAndEthnicity: SelfIdentificationQuestion = {
  id: "us_race_ethnicity",
  title: "Race and ethnicity",
  before: [
    {
      paragraphs: [
        "US employers report to the government how many people of each of these groups apply and are hired.",
      ],
    },
  ],
  legend: "Which of these describes you?",
  options: [
    {
      value: "us_race_hispanic_or_latino",
      label: "Hispanic or Latino",
      help: "A person of Cuban, Mexican, Puerto Rican, South or Central American, or other Spanish culture or origin regardless of race.",
    },
    {
      value: "us_race_white",
      label: "White (Not Hispanic or Latino)",
      help: "A person having origins in any of the original peoples of Europe, the Middle East, or North Africa.",
    },
    {
      value: "us_race_black",
      label: "Black or African American (Not Hispanic or Latino)",
      help: "A person having origins in any of the black racial groups of Africa.",
    },
    {
      value: "us_race_pacific_islander",
      label: "Native Hawaiian or Other Pacific Islander (Not Hispanic or Latino)",
      help: "A person having origins in any of the peoples of Hawaii, Guam, Samoa, or other Pacific Islands.",
    },
    {
      value: "us_race_asian",
      label: "Asian (Not Hispanic or Latino)",
      help: "A person having origins in any of the original peoples of the Far East, Southeast Asia, or the Indian Subcontinent, including, for example, Cambodia, China, India, Japan, Korea, Malaysia, Pakistan, the Philippine Islands, Thailand, and Vietnam.",
    },
    {
      value: "us_race_native_american",
      label: "American Indian or Alaska Native (Not Hispanic or Latino)",
      help: "A person having origins in any of the original peoples of North and South America (including Central America), and who maintain tribal affiliation or community attachment.",
    },
    {
      value: "us_race_two_or_more",
      label: "Two or More Races (Not Hispanic or Latino)",
      help: "All persons who identify with more than one of the above five races.",
    },
    { value: "us_race_declined", label: "I don’t wish to answer" },
  ],
};

export const usGender: SelfIdentificationQuestion = {
  id: "us_gender",
  title: "Gender",
  before: [{ paragraphs: ["The EEO-1 report knows these two categories and no others."] }],
  legend: "Which of these describes you?",
  options: [
    { value: "us_gender_female", label: "Female" },
    { value: "us_gender_male", label: "Male" },
    { value: "us_gender_declined", label: "I don’t wish to answer" },
  ],
};
