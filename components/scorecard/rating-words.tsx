import { CircleCheck, CircleX } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";
import { type Rating, type Recommendation, ratingNames, recommendationNames } from "@/lib/scorecards/schemas";

export function RecommendationWord({ recommendation }: { recommendation: Recommendation }) {
  const isYes = recommendation === "yes" || recommendation === "strong_yes";
  return (
    <StateWord tone={isYes ? "good" : "bad"} icon={isYes ? CircleCheck : CircleX}>
      {recommendationNames[recommendation]}
    </StateWord>
  );
}

export function RatingWord({ rating }: { rating: Rating }) {
  const tone = rating === "no_evidence" ? "neutral" : "good";
  return <StateWord tone={rating === "partly" ? "warn" : tone}>{ratingNames[rating]}</StateWord>;
}
