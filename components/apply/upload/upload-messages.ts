import type messages from "@/messages/en.json";

/** The catalogue's part that an upload speaks in. */
export type UploadMessages = (typeof messages)["apply"]["upload"];
