import type { Messages } from "@/lib/i18n/messages";

/** The catalogue's part that an upload speaks in. */
export type UploadMessages = Messages["apply"]["upload"];
