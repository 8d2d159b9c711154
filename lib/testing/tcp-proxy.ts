import { createServer, type Server, Socket } from "node:net";

export type TcpProxy = {
  port: number;
  /** Takes connections again. */
  open: () => void;
  /** Refuses every new connection. */
  refuse: () => void;
  /** Ends every connection: as a server does that stops, or with a reset as when a machine is gone. */
  cut: (how: "ended" | "reset") => void;
  stop: () => Promise<void>;
};

/** Stands between us and a server, so that a test can take the network away. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<Socket>();
  let isOpen = true;
  const server = createServer((client) => {
    if (!isOpen) return client.resetAndDestroy();
    const upstream = new Socket().connect(target.port, target.host);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      pairs.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        pairs.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  return {
    port: await listen(server),
    open: () => {
      isOpen = true;
    },
    refuse: () => {
      isOpen = false;
    },
    cut: (how) => {
      for (const socket of pairs) how === "ended" ? socket.end() : socket.resetAndDestroy();
    },
    stop: async () => {
      for (const socket of pairs) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
