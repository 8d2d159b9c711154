import type { ServerResponse } from "node:http";

const open = new Set<ServerResponse>();

/** Live streams never finish by themselves: they are ended when the server stops, and browsers come back. */
export function rememberLiveStream(response: ServerResponse) {
  open.add(response);
  response.once("close", () => open.delete(response));
}

export function endLiveStreams() {
  for (const response of open) response.destroy();
}
