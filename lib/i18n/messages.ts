import type en from "@/messages/en.json";

/** Every sentence a candidate sees. English is the measure: another language has exactly its keys. */
export type Messages = typeof en;
