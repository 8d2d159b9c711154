import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Who is asking: X-Forwarded-For counts only as far as trusted proxies wrote it. */
export function clientAddressReader(trustedProxies: string[]): (request: IncomingMessage) => string {
  const trusted = toBlockList(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? "");
    const hops = String(request.headers["x-forwarded-for"] ?? "").split(",");
    while (isTrusted(address)) {
      const next = plain(hops.pop()?.trim() ?? "");
      if (!isIP(next)) break;
      address = next;
    }
    return address;
  };
}

function toBlockList(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, bits ? Number(bits) : family === "ipv6" ? 128 : 32, family);
  }
  return list;
}

/** An IPv4 address as such, also where the socket speaks IPv6; without a port. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/^\[(.*)\](:\d+)?$/, "$1");
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.replace(/:\d+$/, "") : bare;
}
