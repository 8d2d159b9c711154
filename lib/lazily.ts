/**
 * Stands for what `target` returns whenever it is used: a module can name a thing at its top that only exists at run
 * time. Whoever gives `target` keeps what it made. The one cast in the house for it.
 */
export function lazily<T extends object>(target: () => T): T {
  // A function, so that what stands behind it may be callable too (postgres.js is).
  const stand = function stand() {};
  return new Proxy(stand as unknown as T, {
    get: (_, key) => Reflect.get(target(), key),
    set: (_, key, value) => Reflect.set(target(), key, value),
    has: (_, key) => Reflect.has(target(), key),
    getPrototypeOf: () => Reflect.getPrototypeOf(target()),
    ownKeys: () => [...Reflect.ownKeys(target()), "prototype"],
    getOwnPropertyDescriptor: (proxied, key) =>
      key === "prototype"
        ? Reflect.getOwnPropertyDescriptor(proxied, key)
        : { ...Reflect.getOwnPropertyDescriptor(target(), key), configurable: true },
    apply: (_, thisArgument, args) => Reflect.apply(callable(target()), thisArgument, args),
  });
}

function callable(value: object): (...args: unknown[]) => unknown {
  if (typeof value !== "function") throw new TypeError("This is not a function.");
  return (...args) => Reflect.apply(value, undefined, args);
}
