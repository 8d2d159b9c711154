/** Larger files are refused; the web server lets no more through to this door. */
export const maxImportBytes = 45_000_000;

/** More people than any job has seen. */
export const maxImportRows = 300_000;
