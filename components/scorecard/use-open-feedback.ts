import { focusInSection } from "@/components/ui/focus-in-section";
import { useScorecard } from "./use-scorecard";

/** Opens one's scorecard, with the focus on its first rating. */
export function useOpenFeedback(): () => void {
  const { open } = useScorecard();
  return () => {
    open();
    requestAnimationFrame(() => focusInSection("feedback", "form input:checked", "form textarea", "button"));
  };
}
