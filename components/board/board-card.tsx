"use client";

import Link from "next/link";
import { memo, useId, useRef } from "react";
import type { BoardStage, BoardCard as Card } from "@/lib/applications/board-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { statusNames } from "@/lib/applications/status-words";
import { papersWords } from "@/lib/publications/papers-words";
import { FeedbackCount } from "./feedback-count";
import { MoveButton } from "./move-button";
import type { MoveTarget } from "./move-menu";
import { OwesAnswer } from "./owes-answer";
import { SnoozedMark } from "./snoozed-mark";
import { StageAge } from "./stage-age";
import { useCardDrag } from "./use-card-drag";

type BoardCardProps = {
  card: Card;
  stage: BoardStage;
  search: string;
  canMove: boolean;
  isMenuOpen: boolean;
  onOpenMenu: (target: MoveTarget) => void;
};

/** What one decides by. The name's link covers the card, so that a click anywhere opens it. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, stage, search, isMenuOpen, onOpenMenu } = props;
  const isRunning = card.status === "active" || card.status === "hired";
  const canMove = props.canMove && isRunning;
  const { id, name, fact, focus, publications } = card;
  const nameId = useId();
  const ref = useRef<HTMLDivElement>(null);
  const isDragging = useCardDrag(ref, { id, name, from: stage }, canMove);
  return (
    <div ref={ref} className={isDragging ? "board-card opacity-40" : "board-card"}>
      <div className="board-card-line">
        <Link
          id={nameId}
          href={`/desk/applications/${id}?from=board${search && `&${search}`}`}
          prefetch={false}
          draggable={false}
          dir="auto"
          title={name}
          className="board-card-name"
        >
          {name}
        </Link>
        <StageAge
          iso={card.stageEnteredAt}
          promisedDays={card.status === "active" ? stage.promisedDays : null}
          style="short"
        />
      </div>
      <p className="board-card-fact">{[fact, focus].filter(Boolean).join(" · ")}</p>
      {publications.count > 0 && (
        <div className="board-card-line">
          <span className="board-card-fact">{papersWords(publications.count, publications.selected)}</span>
          <FeedbackCount {...card.feedback} />
        </div>
      )}
      <div className="board-card-line">
        <span className="board-card-fact">
          {!isRunning && `${statusNames[card.status]} · `}
          {card.owesAnswer ? (
            <OwesAnswer />
          ) : card.snoozedUntil ? (
            <SnoozedMark until={card.snoozedUntil} />
          ) : (
            sourceWords(card.source)
          )}
          {card.recruiter && ` · ${card.recruiter}`}
        </span>
        {publications.count === 0 && <FeedbackCount {...card.feedback} />}
        {canMove && (
          <MoveButton
            describedBy={nameId}
            isOpen={isMenuOpen}
            onOpen={(button) => onOpenMenu({ id, name, from: stage, button })}
          />
        )}
      </div>
    </div>
  );
});
