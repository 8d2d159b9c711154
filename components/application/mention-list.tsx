import { classNames } from "@/components/ui/class-names";
import { popupStyles } from "@/components/ui/popup-styles";
import type { MentionableView } from "@/lib/notes/schemas";

type MentionListProps = {
  id: string;
  colleagues: MentionableView[];
  active: number;
  onTake: (colleague: MentionableView) => void;
};

/** Below the field, which keeps the focus; what is chosen is said by the field, how many there are by the line. */
export function MentionList({ id, colleagues, active, onTake }: MentionListProps) {
  return (
    <div className="relative">
      <p role="status" className="sr-only">
        {colleagues.length > 0 &&
          `${colleagues.length} ${colleagues.length === 1 ? "colleague" : "colleagues"}. Arrow keys choose, Enter takes.`}
      </p>
      {colleagues.length > 0 && (
        <div
          id={id}
          role="listbox"
          aria-label="Colleagues"
          className={classNames(popupStyles, "absolute top-0 left-0 z-20 w-full max-w-72 py-1 text-sm")}
        >
          {colleagues.map((colleague, index) => (
            <div
              key={colleague.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="flex min-h-7 cursor-default items-center px-3 py-1 wrap-anywhere aria-selected:bg-hover"
              onPointerDown={(event) => {
                event.preventDefault();
                onTake(colleague);
              }}
            >
              {colleague.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
