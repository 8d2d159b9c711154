import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "@/lib/ids";

/** Text that compares without case, so that one mailbox is one person. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const id = () => uuid().primaryKey().$defaultFn(newId);
