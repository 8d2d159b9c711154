import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const looks = {
  good: { icon: CircleCheck, edge: "border-good", word: "text-good" },
  info: { icon: Info, edge: "border-info", word: "text-info" },
  warn: { icon: TriangleAlert, edge: "border-warn", word: "text-warn" },
  bad: { icon: CircleAlert, edge: "border-bad", word: "text-bad" },
};

type NoticeProps = {
  tone?: keyof typeof looks;
  title?: string;
  /** `status` for a confirmation that comes after something was done, `alert` for what must be heard at once. */
  role?: "status" | "alert" | "note";
  className?: string;
  children?: ReactNode;
};

/** Something the page has to say, in place and for as long as it holds. */
export function Notice({ tone = "info", title, role, className, children }: NoticeProps) {
  const { icon: Icon, edge, word } = looks[tone];
  return (
    <div
      role={role}
      className={classNames("flex gap-2 border-l-2 bg-surface py-2 pr-3 pl-3 text-control", edge, className)}
    >
      <Icon aria-hidden className={classNames("h-[1lh] w-[1.2em] shrink-0", word)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
