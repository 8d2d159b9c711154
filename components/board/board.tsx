"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ClosedToMe } from "@/components/ui/closed-to-me";
import { boardQuery } from "@/lib/applications/board-query";
import { isClosedToMe } from "@/lib/fetch-json";
import { BoardColumn } from "./board-column";
import { LateMoveMenu } from "./late-move-menu";
import type { MoveTarget } from "./move-menu";
import { useBoardDrop } from "./use-board-drop";
import { useLiveBoard } from "./use-live-board";
import { useMoveApplication } from "./use-move-application";

/** A job's pipeline. Fills the height it is given; only columns and the board itself scroll. */
export function Board({ slug, canHire }: { slug: string; canHire: boolean }) {
  const { data: head, error } = useQuery(boardQuery(slug));
  const move = useMoveApplication(slug);
  const [menu, setMenu] = useState<MoveTarget | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  useBoardDrop(ref, move);
  useLiveBoard(slug);
  if (isClosedToMe(error)) return <ClosedToMe what="This board" />;
  if (!head) return null;
  return (
    <div ref={ref} className="flex min-h-0 flex-1 snap-x scroll-px-4 gap-2 overflow-x-auto px-4 py-3">
      {head.columns.map((column) => (
        <BoardColumn
          key={column.id}
          slug={slug}
          column={column}
          canHire={canHire}
          openCardId={menu?.from.id === column.id ? menu.id : null}
          onOpenMenu={setMenu}
        />
      ))}
      <LateMoveMenu
        target={menu}
        stages={head.columns}
        canHire={canHire}
        onMove={move}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}
