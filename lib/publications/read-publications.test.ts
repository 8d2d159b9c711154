import { describe, expect, it } from "vitest";
import { readPublications } from "./read-publications";

const raw = String.raw;
const only = (text: string) => {
  const { publications, problems } = readPublications(text);
  expect(problems).toEqual([]);
  expect(publications).toHaveLength(1);
  return publications[0];
};
const titles = (text: string) => readPublications(text).publications.map(({ title }) => title);
const authorsOf = (field: string) => only(`@misc{k, title={Some title}, author={${field}}}`)?.authors;

describe("a real BibTeX library", () => {
  it("as Google Scholar writes it", () => {
    expect(
      only(raw`@inproceedings{vaswani2017attention,
  title={Attention is all you need},
  author={Vaswani, Ashish and Shazeer, Noam and Parmar, Niki and others},
  booktitle={Advances in neural information processing systems},
  pages={5998--6008},
  year={2017}
}`),
    ).toMatchObject({
      title: "Attention is all you need",
      authors: ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar"],
      hasMoreAuthors: true,
      venue: "Advances in neural information processing systems",
      year: 2017,
    });
  });

  it("as DBLP, Mendeley and Zotero write it", () => {
    const dblp = raw`@article{DBLP:journals/corr/VaswaniSPUJGKP17,
  author       = {Ashish Vaswani and Wei Wang 0001},
  title        = {Attention Is All You Need}, journal = {CoRR}, volume = {abs/1706.03762}, year = {2017},
  url          = {http://arxiv.org/abs/1706.03762}, timestamp = {Sat, 23 Jan 2021 01:20:40 +0100}
}`;
    expect(only(dblp)).toMatchObject({
      arxivId: "1706.03762",
      venue: "arXiv",
      authors: ["Ashish Vaswani", "Wei Wang"],
    });
    const mendeley = raw`@article{Kingma2014, arxivId = {1412.6980}, author = {Kingma, Diederik P. and Ba, Jimmy},
doi = {10.1145/1830483.1830503}, month = {dec}, title = {{Adam: A Method for Stochastic Optimization}}, year = {2014}}`;
    expect(only(mendeley)).toMatchObject({
      title: "Adam: A Method for Stochastic Optimization",
      arxivId: "1412.6980",
      doi: "10.1145/1830483.1830503",
    });
    const zotero = raw`@article{lecun_deep_2015,
	title = {Deep learning}, volume = {521}, copyright = {2015 Springer \& Co.},
	issn = {1476-4687}, url = {https://www.nature.com/articles/nature14539}, doi = {10.1038/nature14539},
	abstract = {A 100\% new {\textless}i{\textgreater}view{\textless}/i{\textgreater}, see @article in braces},
	journaltitle = {Nature}, author = {{LeCun}, Yann and Bengio, Yoshua}, date = {2015-05-27}, keywords = {a, b}}`;
    expect(only(zotero)).toMatchObject({
      venue: "Nature",
      year: 2015,
      authors: ["Yann LeCun", "Yoshua Bengio"],
      url: "https://www.nature.com/articles/nature14539",
    });
  });

  it("with every way to write a value", () => {
    const text = raw`@STRING(jml = "J. of " # {Machine} # { Learning})
@Article( Key.With:Odd/chars ,
  Title = "A {"}quoted{"} and {B}raced" , AUTHOR="Doe, Jane",,
  journal = jml # " Research"
  year = 2020 % a comment, and no comma before
)`;
    expect(only(text)).toMatchObject({
      title: 'A "quoted" and Braced',
      venue: "J. of Machine Learning Research",
      year: 2020,
    });
  });

  it("without keys, with months, preambles and comments", () => {
    const text = raw`This file was made by hand, in 2024, by me.
@comment{jabref-meta: databaseType:bibtex;}
@Comment{ @article{hidden, title = {Commented out}} }
@comment this line only
@preamble{ "\newcommand{\noop}[1]{} " # "x" }
@misc{title = {No key at all}, month = jan # "~1", year = {c. 1999}}
% @article{gone, title = {In a comment of a line}}
Written to jane@example.org{not an entry}`;
    expect(readPublications(text)).toMatchObject({
      publications: [{ title: "No key at all", year: 1999 }],
      problems: [],
    });
  });

  it("takes accents and symbols as characters", () => {
    expect(
      authorsOf(
        raw`Erd{\H{o}}s, Paul and R{\'e}nyi, Alfr\'{e}d and {\O}ystein Ore and \v{S}t\v ep\'an {\c C}elik and Bj\"{o}rn \AA{}str\"om and Ho\`ang Tu\d{\^e} and Ga\"{\i}l {\L}uczak and Mu{\~n}oz, Jos{\'e} and Stra{\ss}e, Zo\"e and Nguy{\~{\^e}}n`,
      ),
    ).toEqual([
      "Paul Erdős",
      "Alfréd Rényi",
      "Øystein Ore",
      "Štěpán Çelik",
      "Björn Åström",
      "Hoàng Tuệ",
      "Gaïl Łuczak",
      "José Muñoz",
      "Zoë Straße",
      "Nguyễn",
    ]);
  });

  it("cleans titles to plain text", () => {
    const title = (latex: string) => only(`@misc{k, title={${latex}}}`)?.title;
    expect(title(raw`{\em On} \textit{$O(n^{2})$} \& \texttt{a\_b}: 5\%~off --- ${"``"}now''`)).toBe(
      "On O(n²) & a_b: 5% off — “now”",
    );
    expect(title(raw`$\alpha$-\textsc{Rank} for H$_2$O at $\sim$10\,K`)).toBe("α-Rank for H₂O at ∼10 K");
    expect(title("The role of <i>p</i> &lt; 0.05 &amp; H<sub>2</sub>O, where a < b")).toBe(
      "The role of p < 0.05 & H2O, where a < b",
    );
    expect(title(raw`\href{https://x.test}{Linked} <script>alert(1)</script> ${"\u202e"}evil`)).toBe(
      "Linked <script>alert(1)</script> evil",
    );
  });

  it("reads names in all their orders", () => {
    expect(
      authorsOf(
        raw`von Beethoven, Jr., Ludwig and {The ATLAS Collaboration} and Barnes {and} Noble and García Márquez, Gabriel and 王, 晓明 and family=Berg, given=Vincent, prefix=van der`,
      ),
    ).toEqual([
      "Ludwig von Beethoven Jr.",
      "The ATLAS Collaboration",
      "Barnes and Noble",
      "Gabriel García Márquez",
      "晓明 王",
      "Vincent van der Berg",
    ]);
  });

  it("hands the volume's facts on by crossref, once and in circles too", () => {
    const text = raw`@inproceedings{a, title={A paper}, author={Doe, J.}, crossref={PROC}}
@inproceedings{b, title={B paper}, author={Doe, J.}, crossref={missing}}
@inproceedings{c, title={C paper}, crossref={c}}
@proceedings{proc, title={Proc. of Things}, year=2019, editor={Roe, R.}, doi={10.1000/volume}, crossref={a}}`;
    expect(readPublications(text).publications).toMatchObject([
      { title: "A paper", venue: "Proc. of Things", year: 2019, doi: null, authors: ["J. Doe"] },
      { title: "B paper", venue: null },
      { title: "C paper" },
    ]);
  });
});

describe("a broken entry", () => {
  const whole = (name: string) => `@article{${name}, title={The ${name} one}, year=2020}\n`;

  it.each([
    ["a brace never closed", "@article{bad, title = {Unclosed, year = 2020\n}\n", "unclosed"],
    ["a quotation mark never closed", '@article{bad, title = "Unclosed, year = 2020\n}\n', "unclosed"],
    ["a last brace missing", "@article{bad, title = {Fine}, year = 2020\n", "unclosed"],
    ["a brace too many", "@article{bad, title = {Early}}, year = 2020}\n", "closesEarly"],
    ["no equals sign", "@article{bad, title {Odd}, year = 2020}\n", "unreadable"],
    ["no title", "@article{bad, year = 2020}\n", "noTitle"],
    ["nothing in it", "@article{bad}\n", "noTitle"],
  ])("with %s is named by its line and loses nothing else", (_, bad, kind) => {
    const read = readPublications(`${whole("first")}\n${bad}${whole("second")}${whole("third")}`);
    expect(read.publications.map(({ title }) => title)).toEqual([
      "The first one",
      "The second one",
      "The third one",
    ]);
    expect(read.problems).toEqual([{ line: 3, kind, name: "bad" }]);
  });
});

describe("identifiers and references", () => {
  it("finds a DOI anywhere in a line", () => {
    const doi = (text: string) => only(text)?.doi;
    expect(doi("https://doi.org/10.1145/3442188.3445922")).toBe("10.1145/3442188.3445922");
    expect(doi("doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2")).toBe(
      "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
    );
    expect(doi("See (Smith 2020, https://dx.doi.org/10.1016%2Fj.cell.2019.01.001).")).toBe(
      "10.1016/j.cell.2019.01.001",
    );
    expect(doi("https://dl.acm.org/doi/pdf/10.1145/1.2?download=true")).toBe("10.1145/1.2");
    expect(only("Version 10.2 of 1/2 things")?.doi).toBeNull();
  });

  it("finds arXiv ids of both styles with their versions", () => {
    const id = (text: string) => only(text)?.arxivId;
    expect(id("1706.03762v5")).toBe("1706.03762v5");
    expect(id("arXiv:0704.0001 [hep-ph]")).toBe("0704.0001");
    expect(id("https://arxiv.org/pdf/2301.00001v2.pdf")).toBe("2301.00001v2");
    expect(id("hep-th/9901001v3")).toBe("hep-th/9901001v3");
    expect(id("Smith. Things. arXiv preprint arXiv:2301.00001, 2023.")).toBe("2301.00001");
    expect(id("https://doi.org/10.48550/arXiv.1706.03762")).toBe("1706.03762");
    for (const wrong of ["1713.03762", "1706.037", "arXiv:0612.0001", "2020.12345 apples"]) {
      expect(only(wrong)?.arxivId).toBeNull();
    }
  });

  it("keeps what has neither as it was typed, and guesses only what is certain", () => {
    const apa = "Smith, J., & Doe, A. (2020). Deep nets are quite deep. Journal of Things, 12(3), 4–5.";
    expect(only(apa)).toMatchObject({ reference: apa, title: "Deep nets are quite deep", year: 2020 });
    expect(only("[12] J. Doe, “A study of many things,” Proc. XYZ, pp. 1999–2010, 2021.")).toMatchObject({
      title: "A study of many things",
      year: 2021,
    });
    expect(only("Doe et al., Something or other, 2019, reprinted 2021")).toMatchObject({
      title: null,
      year: null,
    });
  });

  it("tells references apart: by line, by number, by blank lines, beside BibTeX", () => {
    const count = (text: string) => readPublications(text).publications.length;
    expect(count("10.1000/a, 10.1000/b; 10.1000/c")).toBe(3);
    expect(count("[1] Doe. A long title that\n    goes on. 2020.\n[2] Roe. Another title. 2021.")).toBe(2);
    expect(count("Doe, J. A title that goes\non in a second line, 2020.\n\nRoe. Another one. 2021.")).toBe(2);
    expect(count("@misc{a, title={An entry}}\n10.1000/xyz\nMade with love.")).toBe(2);
  });
});

describe("duplicates", () => {
  it("are left out by DOI, by arXiv id, then by title, and add what they alone say", () => {
    const read = readPublications(raw`
@article{a, title={Attention Is All You Need}, author={Vaswani, A.}, journal={arXiv preprint arXiv:1706.03762}, year=2016}
@inproceedings{b, title={{Attention} is all you need!}, author={Vaswani, Ashish}, booktitle={NeurIPS}, year=2017}
@article{c, title={Another}, doi={10.1000/ABC}}
https://doi.org/10.1000/abc
arXiv:1706.03762v7`);
    expect(read.duplicates).toBe(3);
    expect(read.publications).toMatchObject([
      { venue: "NeurIPS", year: 2017, arxivId: "1706.03762", authors: ["Ashish Vaswani"] },
      { title: "Another", doi: "10.1000/abc", reference: null },
    ]);
  });

  it("are none where two DOIs say so, or the title is that of many", () => {
    expect(
      titles(
        "@misc{a,title={A long enough title},doi={10.1000/a}}\n@misc{b,title={A long enough title},doi={10.1000/b}}",
      ),
    ).toHaveLength(2);
    expect(titles("@misc{a,title={Editorial},year=2019}\n@misc{b,title={Editorial},year=2020}")).toHaveLength(
      2,
    );
    expect(
      titles(
        "@misc{a,title={音声認識の新しい手法に関する研究}}\n@misc{b,title={音声認識の新しい手法に関する研究}}",
      ),
    ).toHaveLength(1);
  });

  it("keep the key of what stays", () => {
    const [before] = readPublications("@misc{a,title={A long enough title}}").publications;
    const [after] = readPublications(
      "@misc{x,title={New}}\n@misc{a,title={A long enough title},doi={10.1000/a}}",
    ).publications.slice(1);
    expect(after?.key).toBe(before?.key);
  });
});
