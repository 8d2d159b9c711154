// Runs in the measured page. Presses the key for the next one, and says when the frame that shows it was painted.
globalThis.benchNext = () =>
  new Promise((resolve) => {
    const name = () => [...document.querySelectorAll("main h1")].at(-1)?.textContent;
    const before = name();
    const pressedAt = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    const look = () =>
      requestAnimationFrame(() => {
        const isShown = name() !== before && document.querySelector("#facts") !== null;
        const channel = new MessageChannel();
        // A message from a frame's callback arrives right after that frame's paint.
        channel.port1.onmessage = () => (isShown ? resolve(performance.now() - pressedAt) : look());
        channel.port2.postMessage(null);
      });
    look();
  });
