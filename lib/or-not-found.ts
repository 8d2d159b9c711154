import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** For pages: an address that leads nowhere, or nowhere for this person, is the 404 page. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === "not_found" || thrown.code === "invalid")) notFound();
    throw thrown;
  }
}
