"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label"> & {
  /** Its accessible name, and what the tooltip says. */
  label: string;
  /** A lucide icon. */
  icon: ReactNode;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
};

export function IconButton({
  label,
  icon,
  shortcut,
  variant = "quiet",
  size,
  className,
  ...rest
}: IconButtonProps) {
  const width = size === "small" ? "w-control-small" : "w-control";
  return (
    <Tooltip
      text={shortcut ? `${label} (${shortcut})` : label}
      render={
        <Button
          {...rest}
          variant={variant}
          size={size}
          aria-label={label}
          aria-keyshortcuts={shortcut}
          className={classNames("shrink-0 px-0!", width, className)}
        >
          {icon}
        </Button>
      }
    />
  );
}
