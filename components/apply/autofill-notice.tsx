import { Button } from "@/components/ui/button";
import { contactFields, type FoundContact } from "@/lib/autofill/found-contact";
import { fillText } from "@/lib/fill-text";
import type { ApplyFormMessages } from "./apply-messages";

type Props = {
  filled: FoundContact;
  messages: Pick<ApplyFormMessages, "labels" | "upload">;
  onUndo: () => void;
};

/** Says which fields were filled from the résumé, and takes them back. */
export function AutofillNotice({ filled, messages: { labels, upload }, onUndo }: Props) {
  const names = contactFields.filter((field) => filled[field]).map((field) => labels[field]);
  const sentence = names.length > 0 ? fillText(upload.filled, { fields: names.join(", ") }) : "";
  return (
    <div className="flex items-center gap-x-4">
      <p role="status" className="min-w-0 flex-1 text-base text-ink-soft">
        {sentence}
      </p>
      {sentence && <Button onClick={onUndo}>{upload.undo}</Button>}
    </div>
  );
}
