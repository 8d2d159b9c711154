import "server-only";
import { perNetwork } from "@/lib/per-network";
import { rateLimit } from "@/lib/rate-limit";

const hour = 3600;

/** A hundred colleagues behind one address, each applying to five jobs within the hour, are half of this. */
export const applicationsPerNetwork = perNetwork("apply", 1_000, hour, "");

/** A person has one application a job: who sends more than this is no person, or has been told often enough. */
export const applicationsPerMailbox = rateLimit("apply-mailbox", 20, hour, "");
