"use client";

import { useEffect } from "react";

const page: typeof globalThis & { assayIsAlive?: boolean; assayEarly?: HTMLElement | null } = globalThis;

// No quotes and no ampersands: what React would escape means nothing in a script.
const listen = `addEventListener(\`click\`, function (event) {
  if (!window.assayIsAlive) window.assayEarly = event.target.closest(\`button[type=button]\`);
}, true)`;

/** A button pressed before the page was alive is pressed once it is: the last one, for people press again. */
export function EarlyClicks({ nonce }: { nonce?: string }) {
  useEffect(() => {
    if (page.assayIsAlive) return;
    page.assayIsAlive = true;
    if (page.assayEarly?.isConnected) page.assayEarly.click();
  }, []);
  return <script nonce={nonce}>{listen}</script>;
}
