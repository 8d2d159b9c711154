"use client";

import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuRadioGroup } from "@/components/ui/menu-item";
import { toTheme } from "./theme";
import { useTheme } from "./theme-root";

const options = [
  { value: "system", label: "As the system", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
];

export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={<SunMoon aria-hidden />} />}>
      <MenuRadioGroup
        label="Theme"
        value={theme}
        onValueChange={(value) => setTheme(toTheme(value))}
        options={options}
      />
    </Menu>
  );
}
