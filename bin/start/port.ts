import { createServer } from "node:net";
import { StartError } from "./fail";

/** Says in one line why the web server could not listen there, before anything else is started. */
export async function checkPort(port: number, host?: string) {
  const problem = await tryPort(port, host);
  if (problem === "EADDRINUSE") {
    throw new StartError(`Port ${port} is taken by another program: stop that one, or set PORT to another.`);
  }
  if (problem === "EACCES")
    throw new StartError(`Port ${port} may not be used by this account: set PORT to another.`);
  if (problem) throw new StartError(`HOST ${host} cannot be listened on (${problem}).`);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

function tryPort(port: number, host?: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
