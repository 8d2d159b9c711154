import "server-only";

/**
 * Drizzle sends every statement unnamed: described first and bound afterwards, in two round trips, and planned
 * anew each time. Through this client it is prepared once a connection and then takes one, and statements of a
 * transaction that do not wait for each other travel together. Behind PgBouncer the driver's own setting wins.
 */
export function preparing<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (!isFunction(value)) return value;
      if (key === "unsafe") return (...args: unknown[]) => value.apply(target, withPrepare(args));
      if (key === "begin" || key === "savepoint") {
        return (...args: unknown[]) => value.apply(target, args.map(preparingInside));
      }
      return value;
    },
  });
}

/** A statement without parameters may be several at once, which cannot be prepared. */
function withPrepare([query, parameters, options]: unknown[]): unknown[] {
  const hasParameters = Array.isArray(parameters) && parameters.length > 0;
  return [query, parameters, hasParameters ? Object.assign({}, options, { prepare: true }) : options];
}

/** What runs inside a transaction is given the transaction's own client. */
function preparingInside(argument: unknown): unknown {
  return isFunction(argument) ? (client: object) => argument(preparing(client)) : argument;
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}
