import { pdfType } from "@/lib/documents/schemas";
import { academicBody, references } from "./body";
import type { ResumeCase } from "./case";
import { PdfPage } from "./pdf-page";

type Made = Omit<ResumeCase, "type" | "make"> & { draw: () => PdfPage };

/** Written after the rules, to see how they do on what they have not seen: all but one value was right at first. */
const cases: Made[] = [
  {
    name: "a large name on two lines under a company's letterhead",
    expected: {
      fullName: "Kwabena Asante-Boateng",
      email: "kwabena@asante.example",
      phone: "+233 24 123 4567",
      location: "Accra, Ghana",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.at(380, 36, "Talent Bridge Agency · www.talentbridge.example", { size: 8, color: "#888888" });
      page.y = 70;
      page.text("Kwabena", { size: 34, font: "bold" }).text("Asante-Boateng", { size: 34, font: "bold" });
      page.text("SENIOR RESEARCH ENGINEER", { size: 11 });
      page.text("Accra, Ghana   |   +233 24 123 4567   |   kwabena@asante.example");
      return academicBody(page);
    },
  },
  {
    name: "old TeX, whose accents are characters of their own",
    expected: { fullName: "José Muñoz Ibáñez", email: "jmunoz@correo.example", phone: "+34 91 123 45 67" },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Jos´e Mu˜noz Ib´a˜nez", { size: 17, align: "center" });
      page.text("Tel.: +34 91 123 45 67, e-mail: jmunoz@correo.example", { align: "center" });
      return references(academicBody(page));
    },
  },
  {
    name: "family name first, with a comma",
    expected: { fullName: "Haruto Nakamura", email: "haruto.nakamura@denshi.example" },
    draw: () => {
      const page = new PdfPage("serif");
      page
        .text("Curriculum Vitae", { size: 14 })
        .text("Nakamura, Haruto", { size: 18, font: "bold" })
        .text("haruto.nakamura@denshi.example");
      return academicBody(page);
    },
  },
  {
    name: "a headline as large as the name",
    expected: { fullName: "Ingrid Solberg", email: "i.solberg@fjord.example", phone: "+47 412 34 567" },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("Ingrid Solberg", { size: 18 }).text("Alignment Researcher", { size: 18, color: "#777777" });
      page.text("i.solberg@fjord.example / +47 412 34 567");
      return academicBody(page);
    },
  },
  {
    name: "a Hebrew name and a Latin address",
    expected: { fullName: "דנה לוי", email: "dana.levi@doar.example", phone: "+972 54-123-4567" },
    draw: () => {
      const page = new PdfPage("sans");
      page.at(430, 50, "דנה לוי", { size: 20, native: true });
      page.y = 84;
      page.text("dana.levi@doar.example").text("+972 54-123-4567");
      return academicBody(page);
    },
  },
  {
    name: "a Vietnamese name in capitals under a title",
    expected: {
      fullName: "Nguyễn Thị Minh Anh",
      email: "minhanh.nguyen@thu.example",
      phone: "+84 91 234 56 78",
      location: "Hà Nội, Việt Nam",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page
        .text("SƠ YẾU LÝ LỊCH", { size: 12, align: "center" })
        .text("NGUYỄN THỊ MINH ANH", { size: 20, align: "center" });
      page
        .text("Hà Nội, Việt Nam", { align: "center" })
        .text("minhanh.nguyen@thu.example – +84 91 234 56 78", { align: "center" });
      return academicBody(page);
    },
  },
  {
    name: "contacts in a section of their own on the last page",
    expected: {
      fullName: "Oleksandr Kovalenko",
      email: "oleksandr@kovalenko.example",
      github: "https://github.com/okovalenko",
      phone: "+380 50 123 45 67",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Oleksandr Kovalenko", { size: 24 });
      academicBody(page).page();
      page.heading("Awards").text("Best paper, 2023");
      page
        .heading("Contact")
        .text("oleksandr@kovalenko.example")
        .text("+380 50 123 45 67")
        .text("github.com/okovalenko");
      return references(page);
    },
  },
  {
    name: "an address at work and one at home",
    expected: {
      fullName: "Sinéad O'Callaghan",
      email: "sinead.ocallaghan@rtu.example",
      website: "https://sinead.science.example",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page
        .text("Sinéad O'Callaghan", { size: 20 })
        .text("sinead.ocallaghan@rtu.example (work), sunnydays77@mail.example (home)")
        .text("Website: sinead.science.example");
      return academicBody(page);
    },
  },
  {
    name: "three columns at the top, the name in the middle",
    expected: {
      fullName: "Lorenzo Bianchi",
      email: "lorenzo.bianchi@lettera.example",
      phone: "+39 02 1234 5678",
      location: "Milano, Italia",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.at(60, 52, "Via Dante 7", { size: 9 }).at(60, 64, "20121 Milano, Italia", { size: 9 });
      page.at(230, 50, "Lorenzo Bianchi", { size: 20 });
      page
        .at(420, 52, "+39 02 1234 5678", { size: 9 })
        .at(420, 64, "lorenzo.bianchi@lettera.example", { size: 9 });
      page.y = 90;
      return academicBody(page);
    },
  },
  {
    name: "one name alone",
    expected: { fullName: "Suharto", email: "suharto@surat.example" },
    draw: () => {
      const page = new PdfPage("sans");
      page.text("Suharto", { size: 22 }).text("suharto@surat.example");
      return academicBody(page);
    },
  },
  {
    name: "the employer's site in the letterhead",
    expected: { fullName: "Yusuf Karaca", email: "y.karaca@acmecorp.example", phone: "+90 532 123 45 67" },
    draw: () => {
      const page = new PdfPage("sans");
      page
        .text("Yusuf Karaca", { size: 20 })
        .text("ACME Corp · www.acmecorp.example")
        .text("y.karaca@acmecorp.example · +90 532 123 45 67");
      return academicBody(page);
    },
  },
  {
    name: "an iD with a slip of the keys, and code that is a team's",
    expected: { fullName: "Priya Raghunathan", email: "priya.r@tapal.example" },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Priya Raghunathan", { size: 19 }).text("priya.r@tapal.example | ORCID 0000-0002-1825-0098");
      academicBody(page);
      return page
        .heading("Software")
        .text("https://github.com/openteam/toolkit, https://github.com/openteam");
    },
  },
  {
    name: "a letter before the résumé, to somebody else's address",
    expected: {
      fullName: "Émile Lefebvre",
      email: "emile.lefebvre@courriel.example",
      phone: "06 12 34 56 78",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page
        .text("Émile LEFEBVRE", { size: 18 })
        .text("Téléphone : 06 12 34 56 78")
        .text("Courriel : emile.lefebvre@courriel.example");
      page
        .heading("Formation")
        .text("2015–2018  Licence de mathématiques, Université de Lyon")
        .text("2018–2021  Thèse, directeur : Prof. Jean Morel, jean.morel@univ.example");
      page.heading("Expérience professionnelle").text("2021–2024  Ingénieur de recherche, Paris");
      return page.heading("Références").text("Prof. Jean Morel, jean.morel@univ.example, 04 72 00 00 00");
    },
  },
  {
    name: "a paper in place of a résumé",
    expected: {},
    draw: () => {
      const page = new PdfPage("serif");
      page.text("Sparse Features Are What Models Need", { size: 17, align: "center" });
      page.text("Paula Lindgren*, Quentin Osei*, Jorge Castellanos", { size: 11, align: "center" });
      page
        .text("Northern Lab", { align: "center" })
        .text("{plindgren, qosei, jcastellanos}@northernlab.example", { align: "center" });
      page
        .heading("Abstract")
        .text("We show that features which are sparse are what models need. ".repeat(8));
      return page.heading("1 Introduction").text("Models have grown. ".repeat(30));
    },
  },
  {
    name: "an Indian résumé with the father's name among the details",
    expected: {
      fullName: "Arjun Deshpande",
      email: "arjun.deshpande@tapal.example",
      phone: "+91-98200-12345",
    },
    draw: () => {
      const page = new PdfPage("serif");
      page.text("RESUME", { size: 14, align: "center" }).text("Arjun Deshpande", { size: 14, font: "bold" });
      page.text("Mob: +91-98200-12345").text("Email id: arjun.deshpande@tapal.example");
      academicBody(page);
      return page
        .heading("Personal details")
        .text("Father's Name: Ramesh Deshpande")
        .text("Date of birth: 12/04/1996")
        .text("Marital status: Single");
    },
  },
  {
    name: "icons in front of everything, wrapped in a narrow column",
    expected: {
      fullName: "Wilhelmina Featherstonehaugh",
      email: "wilhelmina.featherstonehaugh@longdomain.example",
      github: "https://github.com/wfeatherstone",
      googleScholar: "https://scholar.google.com/citations?user=LkJhGfDsAqW4",
      location: "Leeds, England",
    },
    draw: () => {
      const page = new PdfPage("sans");
      page.at(200, 50, "Wilhelmina Featherstonehaugh", { size: 22 });
      const side = [
        "\uf0e0 wilhelmina.featherstonehaugh@",
        "longdomain.example",
        "\uf3c5 Leeds, England",
        "\uf09b github.com/wfeatherstone",
        "\uf19d scholar.google.com/citations?",
        "user=LkJhGfDsAqW4",
      ];
      for (const [row, text] of side.entries()) page.at(30, 100 + row * 12, text, { size: 8 });
      page.x = 200;
      page.y = 90;
      return academicBody(page);
    },
  },
];

export const morePdfCases: ResumeCase[] = cases.map(({ draw, ...given }) => ({
  ...given,
  type: pdfType,
  make: () => draw().bytes(),
}));
