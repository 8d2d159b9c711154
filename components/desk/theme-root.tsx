"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Theme, themeCookie } from "./theme";

const ThemeContext = createContext<{ theme: Theme; setTheme: (theme: Theme) => void }>({
  theme: "system",
  setTheme: () => {},
});

const yearSeconds = 365 * 24 * 3600;

/** Carries `data-theme`, which the tokens look for; the server knows it from a cookie, so nothing flashes. */
export function ThemeRoot({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setState] = useState(initial);
  const value = useMemo(() => ({ theme, setTheme: rememberTheme(setState) }), [theme]);
  return (
    <ThemeContext value={value}>
      <div data-surface="desk" data-theme={theme} className="isolate flex min-h-dvh flex-col text-base">
        {children}
      </div>
    </ThemeContext>
  );
}

export function useTheme() {
  return useContext(ThemeContext);
}

function rememberTheme(setState: (theme: Theme) => void) {
  return (theme: Theme) => {
    setState(theme);
    const age = theme === "system" ? 0 : yearSeconds;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax`;
  };
}
