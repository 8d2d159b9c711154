import type { z } from "zod";
import { wrongPlace } from "./fill-template";

/** For schemas of what a colleague wrote: nothing goes out with a place that nothing fills. */
export function checkPlaces(text: string, variables: readonly string[], context: z.RefinementCtx): void {
  const message = wrongPlace(text, variables);
  if (message) context.addIssue({ code: "custom", message });
}
