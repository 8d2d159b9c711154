declare module "next/dist/compiled/react-server-dom-turbopack/client.node.js" {
  /** How a browser packs the arguments of a server action. */
  export function encodeReply(args: unknown[]): Promise<string | FormData>;
}
