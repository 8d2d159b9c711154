import { docxType } from "@/lib/documents/schemas";
import type { ResumeCase } from "./case";
import { brokenLine, fieldLink, line, link, makeDocument, table, textBox, wordBody } from "./docx-parts";

const cases: Omit<ResumeCase, "type">[] = [
  {
    name: "Word: contacts in the page's header",
    expected: {
      fullName: "Fatoumata Diallo",
      email: "fatou.diallo@courrier.example",
      phone: "+221 77 123 45 67",
      location: "Dakar, Senegal",
    },
    make: () =>
      makeDocument({
        header: line("Dakar, Senegal | +221 77 123 45 67 | fatou.diallo@courrier.example"),
        body: line("Fatoumata Diallo", 24) + wordBody,
      }),
  },
  {
    name: "Word: a table with the photo's place left and contacts right",
    expected: {
      fullName: "Ivan Horvat",
      email: "ihorvat@posta.example",
      phone: "+385 91 234 5678",
      github: "https://github.com/ihorvat",
    },
    make: () =>
      makeDocument({
        links: { rId9: "https://github.com/ihorvat" },
        body:
          table([
            [
              line("Ivan Horvat", 22) + line("Data scientist"),
              line("ihorvat@posta.example") + line("+385 91 234 5678") + link("GitHub", "rId9"),
            ],
          ]) + wordBody,
      }),
  },
  {
    name: "Word: everything in a text box",
    expected: { fullName: "Noa Ben-David", email: "noa.bendavid@doar.example", orcid: "0000-0003-1415-9269" },
    make: () =>
      makeDocument({
        body:
          textBox(
            line("Noa Ben-David", 26) +
              line("noa.bendavid@doar.example") +
              line("ORCID: 0000-0003-1415-9269"),
          ) + wordBody,
      }),
  },
  {
    name: "Word: a Thai name",
    expected: { fullName: "สมชาย ใจดี", email: "somchai.j@univ.example", phone: "+66 81 234 5678" },
    make: () =>
      makeDocument({
        body: line("สมชาย ใจดี", 22) + line("somchai.j@univ.example\t+66 81 234 5678") + wordBody,
      }),
  },
  {
    name: "Word: Europass rows of label and value",
    expected: {
      fullName: "Giulia Ferraro",
      email: "giulia.ferraro@lettera.example",
      phone: "+39 347 123 4567",
      location: "Bologna, Italy",
    },
    make: () =>
      makeDocument({
        body:
          line("Europass Curriculum Vitae", 14) +
          table([
            [line("Personal information"), line("")],
            [line("First name(s) / Surname(s)"), line("Giulia Ferraro")],
            [line("Address(es)"), line("Via Zamboni 33, 40126 Bologna, Italy")],
            [line("Telephone(s)"), line("+39 347 123 4567")],
            [line("E-mail(s)"), line("giulia.ferraro@lettera.example")],
            [line("Nationality"), line("Italian")],
            [line("Date of birth"), line("12/03/1992")],
          ]) +
          wordBody,
      }),
  },
  {
    name: "Word: an address parted by the spell checker, and words that lead to profiles",
    expected: {
      fullName: "Quentin Osei",
      email: "quentin.osei@post.example",
      googleScholar: "https://scholar.google.com/citations?user=QwErTyUiOpA3",
      website: "https://quentinosei.example/",
    },
    make: () =>
      makeDocument({
        links: {
          rId4: "https://scholar.google.com/citations?user=QwErTyUiOpA3",
          rId5: "https://quentinosei.example/",
        },
        body:
          line("Quentin Osei", 20) +
          brokenLine("quentin.", "osei", "@", "post.example") +
          link("Google Scholar", "rId4") +
          link("Personal website", "rId5") +
          wordBody,
      }),
  },
  {
    name: "Word: all in one size, and the address says who it is",
    expected: {
      fullName: "Rukmini Venkataraman",
      email: "rukmini.v@tapal.example",
      phone: "+91 98765 43210",
      location: "Bengaluru, India",
    },
    make: () =>
      makeDocument({
        body: [
          line("Rukmini Venkataraman"),
          line("Bengaluru, India"),
          line("Mobile: +91 98765 43210"),
          fieldLink("rukmini.v@tapal.example", "mailto:rukmini.v@tapal.example"),
          wordBody,
        ].join(""),
      }),
  },
  {
    name: "Word: a Devanagari name",
    expected: { fullName: "अदिति शर्मा", email: "aditi.sharma@tapal.example" },
    make: () =>
      makeDocument({ body: line("अदिति शर्मा", 22) + line("aditi.sharma@tapal.example") + wordBody }),
  },
];

export const docxCases: ResumeCase[] = cases.map((given) => ({ ...given, type: docxType }));
