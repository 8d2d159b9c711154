const allowed = ["https:", "http:", "mailto:", "tel:"];

/** The address a link in someone's Markdown may have, or none: no `javascript:`, no `data:`. */
export function safeHref(href: string | null | undefined): string | undefined {
  if (!href) return undefined;
  if (/^[/#?]/.test(href) && !href.startsWith("//")) return href;
  return allowed.includes(URL.parse(href)?.protocol ?? "") ? href : undefined;
}
