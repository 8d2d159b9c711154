import Link from "next/link";
import { EmptyState } from "./empty-state";

/** In place of what was seen before and is not any more: a role was changed, or a colleague took one off. */
export function ClosedToMe({ what }: { what: string }) {
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6">
      <EmptyState title={`${what} is not open to you any more.`}>
        <p>What you see depends on your role and on what you were asked for. An admin can tell you more.</p>
        <p>
          <Link href="/desk">Home</Link>
        </p>
      </EmptyState>
    </div>
  );
}
