import type { Server } from "node:http";
import { endLiveStreams } from "./live-streams";

/** Takes no new connections, lets running requests finish, and ends what never would: live streams. */
export async function drain(server: Server, patienceMs: number) {
  const closed = new Promise((resolve) => server.close(resolve));
  endLiveStreams();
  // A connection that has had its answer is kept open by browsers, for a next request that we would not take.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
