import type { FontFamily } from "../resume-fonts";
import type { ResumeProfile } from "../resume-profile";

export type Layout = {
  family: FontFamily;
  pageSize: "A4" | "LETTER";
  margins: { top: number; bottom: number; left: number; right: number };
  /** Whether pages carry the name and their number when there are several. */
  footer: boolean;
  draw: (document: PDFKit.PDFDocument, profile: ResumeProfile) => void;
};

export function contactOf({ email, phone, location }: ResumeProfile): string[] {
  return [email, ...(phone ? [phone] : []), location];
}

/** A web address as people print it. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
