declare module "fontkit" {
  /** A parsed font, which pdfkit takes wherever it takes a font file. */
  export function create(file: Uint8Array): PDFKit.Mixins.PDFFontSource;
}
