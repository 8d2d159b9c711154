import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type EmptyListProps = {
  query: { isError: boolean; isSuccess: boolean; refetch: () => unknown };
  isFiltered: boolean;
  onClear: () => void;
};

/** Why there is nothing, and what to do about it. */
export function EmptyList({ query, isFiltered, onClear }: EmptyListProps) {
  if (query.isError) {
    const action = <Button onClick={() => query.refetch()}>Try again</Button>;
    return <Place title="The list could not be loaded." action={action} />;
  }
  if (!query.isSuccess) return null;
  if (isFiltered) {
    const action = <Button onClick={onClear}>Clear filters</Button>;
    return (
      <Place title="Nobody matches these filters." action={action}>
        Names match by the beginnings of words: “am okon” finds Amara Okonkwo.
      </Place>
    );
  }
  return <Place title="Nobody is here yet.">Applications appear here as soon as they arrive.</Place>;
}

function Place(props: Parameters<typeof EmptyState>[0]) {
  return (
    <div className="px-4">
      <EmptyState {...props} />
    </div>
  );
}
