import type { WaitingCount } from "@/lib/waiting/waiting-schemas";

export function countWords({ count, isOver }: WaitingCount): string {
  return `${isOver ? "over " : ""}${count.toLocaleString("en")}`;
}
