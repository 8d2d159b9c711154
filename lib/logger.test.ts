import { describe, expect, it } from "vitest";
import { createLogger } from "./logger";

function logged(object: Record<string, unknown>) {
  const lines: string[] = [];
  createLogger({ write: (line) => lines.push(line) }).error(object, "something");
  return lines.join("");
}

describe("the log", () => {
  it("hides secrets and people's words, also inside other objects", () => {
    const line = logged({ password: "hunter2", mail: { text: "Dear Ada", input: { token: "abc123" } } });
    expect(line).not.toMatch(/hunter2|Dear Ada|abc123/);
    expect(line).toContain("[hidden]");
  });

  it("leaves the values of a failed query out of its error, and keeps what names the fault", () => {
    const cause = Object.assign(new Error("duplicate key value violates unique constraint"), {
      code: "23505",
      detail: "Key (email)=(ada@example.org) already exists.",
    });
    const error = Object.assign(
      new Error("Failed query: insert into candidates\nparams: ada@example.org,Ada", { cause }),
      {
        digest: "1234567",
        query: "insert",
      },
    );
    const line = logged({ err: error });
    expect(line).not.toContain("ada@example.org");
    expect(logged({ err: new Error('syntax error in tsquery: "lovelace &"') })).not.toContain("lovelace");
    expect(line).toMatch(/23505/);
    expect(line).toMatch(/"digest":"1234567"/);
  });
});
