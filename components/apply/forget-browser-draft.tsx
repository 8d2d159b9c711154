"use client";

import { useEffect } from "react";
import { clearBrowserDraft } from "./browser-draft";

/** On the page that says "received": what was typed is with us, and no longer kept in the browser. */
export function ForgetBrowserDraft({ slug }: { slug: string }) {
  useEffect(() => clearBrowserDraft(slug), [slug]);
  return null;
}
