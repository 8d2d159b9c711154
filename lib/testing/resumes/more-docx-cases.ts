import { docxType } from "@/lib/documents/schemas";
import type { ResumeCase } from "./case";
import { heading, line, link, makeDocument, table, textBox, wordBody } from "./docx-parts";

/** Written after the rules, as `morePdfCases` were. */
const cases: Omit<ResumeCase, "type">[] = [
  {
    name: "Word: the name in the page's header, contacts below",
    expected: {
      fullName: "Beatriz Carvalho",
      email: "bia.carvalho@carta.example",
      phone: "+351 912 345 678",
      location: "Porto, Portugal",
    },
    make: () =>
      makeDocument({
        header: line("Beatriz Carvalho", 20),
        body: line("Porto, Portugal\t+351 912 345 678\tbia.carvalho@carta.example") + wordBody,
      }),
  },
  {
    name: "Word: a sidebar made of a table",
    expected: {
      fullName: "Emeka Nwosu",
      email: "emeka.nwosu@ozi.example",
      phone: "+234 803 123 4567",
      website: "https://emekanwosu.example",
    },
    make: () => {
      const side = [
        heading("Contact"),
        line("emeka.nwosu@ozi.example"),
        line("+234 803 123 4567"),
        line("emekanwosu.example"),
        heading("Skills"),
        line("Python"),
      ];
      const main = [
        line("Emeka Nwosu", 26),
        line("Research Engineer", 14),
        heading("Profile"),
        line("I build interpretability tools."),
        wordBody,
      ];
      return makeDocument({ body: table([[side.join(""), main.join("")]]) });
    },
  },
  {
    name: "Word: contacts in the page's footer",
    expected: {
      fullName: "Anneli Virtanen",
      email: "anneli.virtanen@posti.example",
      phone: "+358 40 123 4567",
    },
    make: () =>
      makeDocument({
        body: line("Anneli Virtanen", 24) + line("Tutkija") + wordBody,
        footer: line("anneli.virtanen@posti.example · +358 40 123 4567"),
      }),
  },
  {
    name: "Word: a Chinese résumé of labels",
    expected: { fullName: "李雷", email: "lilei@youxiang.example", phone: "138 0013 8000" },
    make: () =>
      makeDocument({
        body: [
          line("个人简历", 22),
          line("姓名：李雷"),
          line("电话：138 0013 8000"),
          line("邮箱：lilei@youxiang.example"),
          heading("教育背景"),
          line("2015–2019  北方大学  计算机科学"),
          heading("推荐人"),
          line("王教授 wang@beifang.example"),
        ].join(""),
      }),
  },
  {
    name: "Word: a German one of labels",
    expected: {
      fullName: "Katharina Müller-Lüdenscheidt",
      email: "k.mueller@brief.example",
      phone: "0171 1234567",
      location: "Göttingen, Deutschland",
    },
    make: () =>
      makeDocument({
        body:
          line("Lebenslauf", 20) +
          heading("Persönliche Daten") +
          table([
            [line("Name"), line("Katharina Müller-Lüdenscheidt")],
            [line("Geburtsdatum"), line("01.02.1990")],
            [line("Anschrift"), line("Goetheallee 5, 37073 Göttingen, Deutschland")],
            [line("Telefon"), line("0171 1234567")],
            [line("E-Mail"), line("k.mueller@brief.example")],
          ]) +
          heading("Ausbildung") +
          line("2010–2015  Studium der Informatik, Betreuer: Prof. Schmidt, schmidt@uni.example"),
      }),
  },
  {
    name: "Word: ligatures typed as characters",
    expected: { fullName: "Afiya Griffiths", email: "afiya.griffiths@post.example" },
    make: () =>
      makeDocument({ body: line("Aﬁya Griﬃths", 22) + line("aﬁya.griﬃths@post.example") + wordBody }),
  },
  {
    name: "Word: a text box of contacts beside the name, profiles as words",
    expected: {
      fullName: "Daniel Kowalczyk",
      email: "dkowalczyk@poczta.example",
      orcid: "0000-0002-1694-233X",
      googleScholar: "https://scholar.google.com/citations?user=PoIuYtReWqA5",
      github: "https://github.com/dkowalczyk",
    },
    make: () =>
      makeDocument({
        links: {
          rId3: "https://orcid.org/0000-0002-1694-233X",
          rId4: "https://scholar.google.com/citations?user=PoIuYtReWqA5",
          rId5: "https://github.com/dkowalczyk",
        },
        body:
          line("Daniel Kowalczyk", 24) +
          textBox(
            line("dkowalczyk@poczta.example") +
              link("ORCID", "rId3") +
              link("Scholar", "rId4") +
              link("GitHub", "rId5"),
          ) +
          wordBody,
      }),
  },
  {
    name: "Word: nothing but work, and other people's addresses",
    expected: { fullName: "Sipho Dlamini" },
    make: () => makeDocument({ body: line("Sipho Dlamini", 22) + wordBody, creator: "Sipho Dlamini" }),
  },
  {
    name: "Word: an Arabic name with a title",
    expected: {
      fullName: "فاطمة الزهراء بناني",
      email: "f.bennani@barid.example",
      phone: "+212 661 234 567",
    },
    make: () =>
      makeDocument({
        body:
          line("السيرة الذاتية", 14) +
          line("د. فاطمة الزهراء بناني", 22) +
          line("f.bennani@barid.example") +
          line("الهاتف: +212 661 234 567") +
          wordBody,
      }),
  },
];

export const moreDocxCases: ResumeCase[] = cases.map((given) => ({ ...given, type: docxType }));
