import type { SelfIdentificationQuestion } from "./question-set";

/**
 * The sample invitation for the time before an offer: 41 CFR Part 60-300, Appendix B, as of the rule of
 * 24 September 2013 (78 FR 58614); the last option is ours.
 */
export const usVeteran: SelfIdentificationQuestion = {
  id: "us_veteran",
  title: "Protected veteran status",
  before: [
    {
      paragraphs: [
        "This employer is a Government contractor subject to the Vietnam Era Veterans' Readjustment Assistance Act of 1974, as amended by the Jobs for Veterans Act of 2002, 38 U.S.C. 4212 (VEVRAA), which requires Government contractors to take affirmative action to employ and advance in employment: (1) disabled veterans; (2) recently separated veterans; (3) active duty wartime or campaign badge veterans; and (4) Armed Forces service medal veterans. These classifications are defined as follows:",
      ],
      points: [
        "A “disabled veteran” is one of the following: a veteran of the U.S. military, ground, naval or air service who is entitled to compensation (or who but for the receipt of military retired pay would be entitled to compensation) under laws administered by the Secretary of Veterans Affairs; or a person who was discharged or released from active duty because of a service-connected disability.",
        "A “recently separated veteran” means any veteran during the three-year period beginning on the date of such veteran's discharge or release from active duty in the U.S. military, ground, naval, or air service.",
        "An “active duty wartime or campaign badge veteran” means a veteran who served on active duty in the U.S. military, ground, naval or air service during a war, or in a campaign or expedition for which a campaign badge has been authorized under the laws administered by the Department of Defense.",
        "An “Armed forces service medal veteran” means a veteran who, while serving on active duty in the U.S. military, ground, naval or air service, participated in a United States military operation for which an Armed Forces service medal was awarded pursuant to Executive Order 12985.",
      ],
    },
    {
      paragraphs: [
        "Protected veterans may have additional rights under USERRA—the Uniformed Services Employment and Reemployment Rights Act. In particular, if you were absent from employment in order to perform service in the uniformed service, you may be entitled to be reemployed by your employer in the position you would have obtained with reasonable certainty if not for the absence due to service. For more information, call the U.S. Department of Labor's Veterans Employment and Training Service (VETS), toll-free, at 1-866-4-USA-DOL.",
        "If you believe you belong to any of the categories of protected veterans listed above, please indicate by checking the appropriate box below. As a Government contractor subject to VEVRAA, we request this information in order to measure the effectiveness of the outreach and positive recruitment efforts we undertake pursuant to VEVRAA.",
      ],
    },
  ],
  legend: "Are you a protected veteran?",
  options: [
    {
      value: "us_veteran_protected",
      label: "I identify as one or more of the classifications of protected veteran listed above",
    },
    { value: "us_veteran_not_protected", label: "I am not a protected veteran" },
    { value: "us_veteran_declined", label: "I don’t wish to answer" },
  ],
};
