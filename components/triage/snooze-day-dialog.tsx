"use client";

import { addDays, format, parseISO } from "date-fns";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

/** As far as an application can be put aside. */
const maxDays = 365;

type SnoozeDayDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The first moment of that day, in the reader's own calendar. */
  onChoose: (day: Date) => void;
};

export function SnoozeDayDialog({ open, onOpenChange, onChoose }: SnoozeDayDialogProps) {
  const inDays = (days: number) => format(addDays(new Date(), days), "yyyy-MM-dd");
  return (
    <Dialog title="Put aside until" size="small" open={open} onOpenChange={onOpenChange}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onOpenChange(false);
          onChoose(parseISO(String(new FormData(event.currentTarget).get("day"))));
        }}
      >
        <TextField
          label="Day"
          name="day"
          type="date"
          required
          min={inDays(1)}
          max={inDays(maxDays)}
          defaultValue={inDays(7)}
        />
        <div className="flex justify-end gap-2">
          <DialogClose render={<Button variant="quiet">Cancel</Button>} />
          <Button type="submit" variant="primary">
            Put aside
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
