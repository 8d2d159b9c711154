import "server-only";
import { sign } from "@/lib/sign";

/** Under what a person's answers lie. One way: from the key nobody finds the application. */
export function selfIdentificationKey(applicationId: string): string {
  return sign("self-identification", applicationId).toString("base64url");
}
