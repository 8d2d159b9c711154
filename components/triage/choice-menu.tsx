"use client";

import { type ReactElement, type ReactNode, useEffect, useEffectEvent } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";

export type Choice = { id: string; label: string; disabled?: boolean; isOn?: boolean };

type ChoiceMenuProps = {
  trigger: ReactElement;
  choices: Choice[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (id: string) => void;
  /** Below the choices. */
  children?: ReactNode;
};

/** A menu whose items are chosen by a digit, too: two keys a decision. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  const { trigger, choices, open, onOpenChange, onChoose, children } = props;
  const choose = (id: string) => {
    onOpenChange(false);
    onChoose(id);
  };
  useDigits(open, (digit) => {
    const choice = choices[digit - 1];
    if (choice && !choice.disabled) choose(choice.id);
  });
  return (
    <Menu trigger={trigger} open={open} onOpenChange={onOpenChange}>
      {choices.map(({ id, label, disabled, isOn }, index) => (
        <MenuItem
          key={id}
          disabled={disabled}
          shortcut={index < 9 ? String(index + 1) : undefined}
          onSelect={() => choose(id)}
        >
          {label}
          {isOn && <span className="text-ink-soft"> · on it</span>}
        </MenuItem>
      ))}
      {children}
    </Menu>
  );
}

/** Before the menu looks for an item that begins with the digit; also pressed while it is still opening. */
function useDigits(isOn: boolean, onDigit: (digit: number) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) return;
    event.preventDefault();
    event.stopPropagation();
    onDigit(Number(event.key));
  });
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOn]);
}
