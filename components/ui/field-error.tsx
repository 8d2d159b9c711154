import { CircleAlert } from "lucide-react";
import { errorId } from "./field-ids";

export function FieldError({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <div id={errorId(id)} className="flex flex-col gap-0.5 text-control font-medium text-bad">
      {errors.map((message) => (
        <p key={message} className="flex gap-1.5">
          <CircleAlert aria-hidden className="h-[1lh] w-[1em] shrink-0" />
          {message}
        </p>
      ))}
    </div>
  );
}
