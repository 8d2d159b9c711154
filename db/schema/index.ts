export * from "./applications";
export * from "./events";
export * from "./feedback";
export * from "./jobs";
export * from "./mail";
export * from "./rate-limits";
export * from "./settings";
export * from "./users";
