import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { Placed } from "./queue-state";
import type { Decisions } from "./use-decisions";

/** What each menu of decisions is about. */
export type ChoiceProps = {
  page: ApplicationPageView;
  row: Placed;
  decisions: Decisions;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};
