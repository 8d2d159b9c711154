/** What our colleagues and candidates write in the demo. `{area}` and `{first}` are filled in. */

export const motivations: readonly [string, ...string[]] = [
  "I came to safety from {area}. The longer I worked on it, the more I noticed that the questions I cared about had no owner: everyone measures capability, few measure whether we may rely on it. I want to do that full time, next to people who train the models.",
  "Because the problem is early enough for careful work to change its course. My own field wasted ten years on results that did not replicate, and I would like to help this one not to.",
  "I have two children and a background in {area}. That is most of the answer. The rest is that the research is some of the best I read, negative results included.",
  "I do not think that catastrophe is certain or that it is fiction. I think it is an empirical question that we are unusually badly equipped to answer, and {area} is the part of it I can do something about.",
  "I worked on systems that were deployed before anybody could say how they failed. I would like to work where that order is reversed.",
  "A model I had trained told a user something false and dangerous in a tone that I would have believed. Finding out why took my group five months. I want that to take five days.",
  "Your interpretability papers are why I changed the topic of my thesis. I would rather work on the questions they leave open with you than around you.",
  "What convinces me is the combination: frontier models to study, and colleagues who publish what did not work. At a university I have the second and not the first.",
];

export const coverLetters: readonly [string, ...string[]] = [
  "Dear hiring team,\n\nI am applying for the role because it joins the two things I have tried to join on my own: {area}, and training models that many people use.\n\nMy résumé lists the papers. What it does not show is how I work: I pre-register, I publish code that runs, and I write down what would change my mind before I look at the results. I have had to retract one workshop paper, and I would be glad to talk about what I learned from it.\n\nI could start within three months.\n\nKind regards,\n{first}",
  "Dear all,\n\na former colleague of mine who is now with you suggested that I apply. I have followed your work on {area} for some years and have built on it twice.\n\nI am looking for a place where an evaluation result can stop a release. From the outside, yours looks like one.\n\nWith best wishes,\n{first}",
];

export const screenNotes: readonly [string, ...string[]] = [
  "Spoke for 30 minutes. Clear about wanting safety work and why. Notice period three months. Would relocate.",
  "Good conversation. Asked sharp questions about how findings reach the product teams. Needs a visa; legal says that is fine.",
  "Warm, precise, a little nervous at first. Has another process running with a decision in two weeks: let us not be slow.",
  "Prefers remote for the first six months because of family. Told them that we are flexible but expect regular time on site.",
];

export const reviewNotes: readonly [string, ...string[]] = [
  "Read the two selected papers. The second one is unusually honest about what did not replicate.",
  "Code for the main paper runs from a clean checkout. That alone puts this in the top tenth.",
  "Strong on theory; I would like to see how they set up an experiment from nothing.",
  "Publication list is long but mostly middle author. Worth asking what was theirs.",
  "Overlaps with what our group does already, in a good way.",
];

export const talkNotes: readonly [string, ...string[]] = [
  "Talk went ten minutes over because the questions were good. Handled the one about confounders very well.",
  "Slides too full, thinking clear. The part on negative results was the best of the day.",
  "Several of us wanted to start a project with them by the end.",
];

export const comments: Record<"strong_yes" | "yes" | "no" | "strong_no", readonly [string, ...string[]]> = {
  strong_yes: [
    "Exactly the care with evidence that we look for. The ablations in the main paper answer the objections before one has them.",
    "I would work with this person tomorrow. Independent, rigorous, and kind about other people’s mistakes.",
  ],
  yes: [
    "Solid experimental work and clear writing. I would like the panel to probe large-scale training, which I could not judge from the résumé.",
    "Good fit for the evaluation agenda. Less depth in mathematics than some, more judgement than most.",
    "Yes, with the reservation that most of the work so far was in small models.",
  ],
  no: [
    "Good engineer, but I found little evidence of research that they framed themselves.",
    "The work is competent and far from what we do. I would point them to the applied team.",
  ],
  strong_no: [
    "The central claim of the main paper does not follow from its experiment, and the answer to our question repeats it.",
  ],
};
