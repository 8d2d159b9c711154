import type { PdfPage } from "./pdf-page";

/** What follows the contacts in an academic's résumé: other people's names, addresses and links among it. */
export function academicBody(page: PdfPage, { headingSize = 13 } = {}): PdfPage {
  page
    .heading("Research interests", headingSize)
    .text(
      "Interpretability of language models, causal abstraction, scalable oversight. I work with sparse autoencoders and care about reproducible experiments.",
    );
  page.heading("Education", headingSize);
  page.text(
    "2019–2024  Ph.D. in Computer Science, Riverside Technical University. Advisor: Prof. Helen Marchetti (h.marchetti@rtu.example)",
  );
  page.text("2017–2019  M.Sc. in Mathematics, University of Lakeview, Lakeview, Canada");
  page.heading("Experience", headingSize);
  page.text("2024–present  Postdoctoral researcher, Northern Lab (www.northernlab.example), Oslo, Norway");
  page.text(
    "2018  Research intern, Acme Robotics, Boston, MA. Supervisor: Dr. Samuel Whitaker, tel. +1 617 555 0100",
  );
  page.heading("Publications", headingSize);
  page.text(
    "J. Castellanos, P. Lindgren. Features that transfer. NeurIPS 2023. arXiv:2305.01234. Code: https://github.com/northernlab/features",
  );
  page.text(
    "P. Lindgren (ORCID 0000-0001-5109-3700), J. Castellanos. Probing, revisited. ICML 2022. https://doi.org/10.1000/xyz123. Correspondence: p.lindgren@northernlab.example",
  );
  page
    .heading("Skills", headingSize)
    .text("Python, PyTorch, JAX, Rust. Languages: English, Spanish, German.");
  return page;
}

export function references(page: PdfPage, { headingSize = 13 } = {}): PdfPage {
  page.heading("References", headingSize);
  page.text(
    "Prof. Helen Marchetti, Riverside Technical University, h.marchetti@rtu.example, +1 (415) 555-2671",
  );
  page.text("Dr. Samuel Whitaker, Acme Robotics, sam.whitaker@acme.example, https://www.whitaker.example");
  return page;
}
