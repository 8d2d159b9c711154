import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { clientAddressReader } from "./client-address";

function asked(from: string, forwarded: string, trusted: string[]): string {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: from });
  const request = new IncomingMessage(socket);
  request.headers = { "x-forwarded-for": forwarded };
  return clientAddressReader(trusted)(request);
}

it("believes nobody's X-Forwarded-For unless told to", () => {
  expect(asked("203.0.113.9", "10.1.1.1", [])).toBe("203.0.113.9");
  expect(asked("203.0.113.9", "10.1.1.1", ["127.0.0.1"])).toBe("203.0.113.9");
});

it("walks back through trusted proxies, and stops at the first that is not", () => {
  expect(asked("::ffff:127.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.3.4", ["127.0.0.1", "10.0.0.0/8"])).toBe(
    "198.51.100.7",
  );
  expect(asked("::1", "2001:db8::5", ["::1"])).toBe("2001:db8::5");
});

it("keeps the proxy's own address when what it forwards is nonsense", () => {
  expect(asked("127.0.0.1", "drop table", ["127.0.0.1"])).toBe("127.0.0.1");
});
