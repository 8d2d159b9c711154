"use client";

import { useEffect } from "react";

const page: typeof globalThis & { assayIsAlive?: boolean; assayEarly?: HTMLElement | null } = globalThis;

// No quotes and no ampersands: what React would escape means nothing in a script.
// React may hear the last of them itself while it comes alive: so it hears of none, and then of one.
const listen = `addEventListener(\`click\`, function (event) {
  if (window.assayIsAlive) return;
  window.assayEarly = event.target.closest(\`button[type=button]\`);
  if (window.assayEarly) event.stopImmediatePropagation();
}, true)`;

/** On what says itself when the page is alive, because it comes later than the rest. */
export const lateAttribute = "data-late";

/** From now on React hears every click; it is given the one it missed. */
export function comeAlive() {
  if (page.assayIsAlive) return;
  page.assayIsAlive = true;
  if (page.assayEarly?.isConnected) page.assayEarly.click();
}

/** A button pressed before the page was alive is pressed once it is: the last one, for people press again. */
export function EarlyClicks({ nonce }: { nonce?: string }) {
  useEffect(() => {
    if (!document.querySelector(`[${lateAttribute}]`)) comeAlive();
  }, []);
  return <script nonce={nonce}>{listen}</script>;
}
