import { pdfType } from "@/lib/documents/schemas";
import { academicBody, references } from "./body";
import type { ResumeCase } from "./case";
import { PdfPage } from "./pdf-page";

type Made = Omit<ResumeCase, "type" | "make"> & { draw: () => PdfPage };

const cases: Made[] = [
  {
    name: "LaTeX article: centred name, one line of contacts, referees at the end",
    expected: {
      fullName: "Jorge Castellanos",
      email: "jcastellanos@rtu.example",
      phone: "+1 510 555 0143",
      website: "https://jcastellanos.example",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Jorge Castellanos", { size: 20, align: "center" });
      page.text("jcastellanos@rtu.example  |  +1 510 555 0143  |  jcastellanos.example", { align: "center" });
      return references(academicBody(page));
    },
  },
  {
    name: "moderncv: name left, contacts right in small type with icons",
    expected: {
      fullName: "Petra Lindgren-Åkesson",
      email: "petra@lindgren.example",
      phone: "+46 8 123 456 78",
      github: "https://github.com/plindgren",
      orcid: "0000-0002-1825-0097",
      location: "Uppsala, Sweden",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.at(60, 50, "Petra ", { size: 28 }).at(140, 50, "Lindgren-Åkesson", { size: 28 });
      [
        "\uf041 Uppsala, Sweden",
        "\uf095 +46 8 123 456 78",
        "\uf0e0 petra@lindgren.example",
        "\uf09b plindgren",
      ].forEach((text, row) => {
        page.at(430, 90 + row * 12, text, {
          size: 8,
          font: "italic",
          link: text.includes("plindgren") ? "https://github.com/plindgren" : undefined,
        });
      });
      page.at(430, 138, "0000-0002-1825-0097", {
        size: 8,
        font: "italic",
        link: "https://orcid.org/0000-0002-1825-0097",
      });
      page.y = 170;
      return academicBody(page);
    },
  },
  {
    name: "a title above the name, which is in capitals",
    expected: {
      fullName: "Nia Abernathy",
      email: "nia.abernathy@lakeview.example",
      phone: "(617) 555-0182",
      location: "Cambridge, MA",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("CURRICULUM VITAE", { size: 12, align: "center" });
      page.text("NIA ABERNATHY", { size: 16, align: "center", font: "bold" });
      page.text("Department of Linguistics, University of Lakeview", { align: "center" });
      page.text("12 Garden Street, Cambridge, MA 02138", { align: "center" });
      page.text("Phone: (617) 555-0182   Fax: (617) 555-0183", { align: "center" });
      page.text("E-mail: nia.abernathy@lakeview.example", { align: "center" });
      return references(academicBody(page));
    },
  },
  {
    name: "a sidebar with headings, the name over the main column",
    expected: {
      fullName: "Tomasz Wójcik",
      email: "tomasz.wojcik@poczta.example",
      phone: "+48 601 234 567",
      location: "Kraków, Poland",
      github: "https://github.com/twojcik",
      googleScholar: "https://scholar.google.com/citations?user=AbCdEfGhIjK1",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page
        .at(220, 50, "Tomasz Wójcik", { size: 24, font: "bold" })
        .at(220, 84, "Machine Learning Researcher", { size: 12 });
      const side: [string, string?][] = [
        ["CONTACT"],
        ["tomasz.wojcik@poczta.example"],
        ["+48 601 234 567"],
        ["Kraków, Poland"],
        ["LINKS"],
        ["Google Scholar", "https://scholar.google.com/citations?hl=en&user=AbCdEfGhIjK1"],
        ["GitHub", "https://github.com/twojcik"],
        ["LinkedIn", "https://www.linkedin.com/in/twojcik"],
        ["SKILLS"],
        ["Python"],
        ["Julia"],
      ];
      for (const [row, [text, link]] of side.entries()) {
        const isHeading = text === text.toUpperCase() && !/\d/.test(text);
        page.at(40, 60 + row * 16, text, { size: isHeading ? 11 : 9, link });
      }
      page.x = 220;
      page.y = 110;
      return academicBody(page);
    },
  },
  {
    name: "contacts at the foot of the page",
    expected: {
      fullName: "Bernd Hölzl",
      email: "bernd.hoelzl@posteo.example",
      phone: "+43 660 1234567",
      website: "https://hoelzl.example/bernd",
    },
    draw: () => {
      const page = new PdfPage("serif", { Author: "Bernd Hölzl" });
      page.text("Bernd Hölzl", { size: 26 }).text("Physiker und Informatiker", { size: 12, font: "italic" });
      academicBody(page);
      return page.at(120, 800, "+43 660 1234567  •  bernd.hoelzl@posteo.example  •  hoelzl.example/bernd", {
        size: 8,
      });
    },
  },
  {
    name: "drawn icons alone lead to the profiles",
    expected: {
      fullName: "Aylin Demirtaş",
      email: "aylin.demirtas@mail.example",
      github: "https://github.com/aylindemirtas",
      googleScholar: "https://scholar.google.com/citations?user=ZyXwVuTsRqP2",
      orcid: "0000-0001-5000-0007",
      website: "https://aylindemirtas.github.io/",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("Aylin Demirtaş, PhD", { size: 22, font: "bold" });
      const links = [
        "mailto:aylin.demirtas@mail.example",
        "https://github.com/aylindemirtas",
        "https://scholar.google.com/citations?user=ZyXwVuTsRqP2&hl=en",
        "https://orcid.org/0000-0001-5000-0007",
        "https://aylindemirtas.github.io/",
      ];
      for (const [column, link] of links.entries()) page.icon(60 + column * 20, 85, link);
      page.y = 100;
      return references(academicBody(page));
    },
  },
  {
    name: "an address spelled against robots",
    expected: {
      fullName: "Ming-Yuan Hsu",
      email: "mhsu@lakeview.example",
      website: "https://www.lakeview.example/~mhsu",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page
        .text("Ming-Yuan Hsu", { size: 18 })
        .text("mhsu [at] lakeview [dot] example")
        .text("Homepage: https://www.lakeview.example/~mhsu");
      return academicBody(page);
    },
  },
  {
    name: "no contact details at all, but other people's",
    expected: { fullName: "Grace Oyelaran" },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Grace Oyelaran", { size: 22, align: "center" });
      return references(academicBody(page));
    },
  },
  {
    name: "a publication list without a name",
    expected: {},
    draw: () => {
      const page = new PdfPage("serif");
      page.text("List of publications", { size: 18 });
      return academicBody(page);
    },
  },
  {
    name: "a Chinese name in its script",
    expected: { fullName: "王小明", email: "wangxm@univ.example", phone: "+86 138 0013 8000" },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("王小明", { size: 22, native: true }).text("wangxm@univ.example | +86 138 0013 8000");
      return academicBody(page);
    },
  },
  {
    name: "a Korean name beside the Latin one",
    expected: {
      fullName: "Seo-yeon Kim",
      email: "seoyeon.kim@univ.example",
      phone: "+82 10-1234-5678",
      location: "Daejeon, South Korea",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("Seo-yeon Kim", { size: 20, font: "bold" }).at(230, 56, "김서연", { size: 14, native: true });
      page.gap(6).text("Daejeon, South Korea").text("seoyeon.kim@univ.example").text("+82 10-1234-5678");
      return academicBody(page);
    },
  },
  {
    name: "a Cyrillic résumé",
    expected: {
      fullName: "Анна Сергеевна Петрова",
      email: "a.petrova@pochta.example",
      phone: "+7 912 345-67-89",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("РЕЗЮМЕ", { size: 12 }).text("Анна Сергеевна Петрова", { size: 20 });
      page.text("Телефон: +7 912 345-67-89").text("E-mail: a.petrova@pochta.example");
      page
        .heading("Образование")
        .text("2015–2020  Московский университет, факультет вычислительной математики");
      return page.heading("Навыки").text("Python, C++");
    },
  },
  {
    name: "a Greek name with a personal domain",
    expected: { fullName: "Ελένη Παπαδοπούλου", email: "eleni@papadopoulou.example" },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Ελένη Παπαδοπούλου", { size: 20 }).text("eleni@papadopoulou.example");
      return academicBody(page);
    },
  },
  {
    name: "an Arabic name in large type",
    expected: { fullName: "ليلى حداد", email: "layla.haddad@univ.example", phone: "+961 3 123 456" },
    draw: () => {
      const page = new PdfPage("sans");
      page.at(420, 50, "ليلى حداد", { size: 22, native: true });
      page.y = 90;
      page.text("layla.haddad@univ.example").text("+961 3 123 456");
      return academicBody(page);
    },
  },
  {
    name: "letterspaced capitals",
    expected: {
      fullName: "Clara Whitfield",
      email: "clara@whitfield.example",
      phone: "+44 20 7946 0123",
      location: "London, UK",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("CLARA WHITFIELD", { size: 20, spacing: 6, align: "center" });
      page.text("London, UK · +44 20 7946 0123 · clara@whitfield.example", { align: "center", spacing: 0 });
      return academicBody(page);
    },
  },
  {
    name: "honours and degrees around a name with particles",
    expected: {
      fullName: "Marieke van der Steen",
      email: "m.vandersteen@tulip.example",
      phone: "+31 6 12345678",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Prof. Dr. Marieke van der Steen, M.Sc., Ph.D.", { size: 17, font: "bold" });
      page
        .text("Chair of Computational Ethics")
        .text("Tel: +31 6 12345678")
        .text("m.vandersteen@tulip.example");
      return references(academicBody(page));
    },
  },
];

export const pdfCases: ResumeCase[] = cases.map(({ draw, ...given }) => ({
  ...given,
  type: pdfType,
  make: () => draw().bytes(),
}));
