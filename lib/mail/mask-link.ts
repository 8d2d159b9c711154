/** The address without what opens the door: `http://…/application/open?t=••••`. */
export function maskLink(link: string): string {
  const [address = "", query] = link.split(/[?#]/, 2);
  if (!query) return address;
  const names = query.split("&").map((part) => `${part.split("=", 1)[0]}=••••`);
  return `${address}?${names.join("&")}`;
}
