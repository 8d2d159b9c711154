export const themeCookie = "assay_theme";

export type Theme = "system" | "light" | "dark";

/** What a cookie says, however it was tampered with. */
export function toTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
