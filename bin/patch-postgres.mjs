// Mends postgres.js 3.4.9 where it is installed; docs/decisions/052-a-mended-driver.md says why.
// Plain JavaScript: it runs before anything else does, and changes nothing once all is mended.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const changes = {
  "connection.js": [
    {
      why: "A statement for a connection that is gone is refused, not left to be written to nothing.",
      from: `      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (stream)`,
      to: `      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (!socket || socket.destroyed)
      return (queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true)

    if (stream)`,
    },
    {
      why: "A transaction's connection is reserved also when its BEGIN fills the pipeline or the socket.",
      from: `      return write(toBuffer(q))
        && !q.describeFirst
        && !q.cursorFn
        && sent.length < max_pipeline
        && (!q.options.onexecute || q.options.onexecute(connection))`,
      to: `      const isWritable = write(toBuffer(q))
      if (q.options.onexecute)
        return (q.options.onexecute(connection), false)

      return isWritable
        && !q.describeFirst
        && !q.cursorFn
        && sent.length < max_pipeline`,
    },
    {
      why: "A write that was put off until after the connection closed has nowhere to go; nobody could catch it.",
      from: "    const x = socket.write(chunk, fn)\n",
      to: "    const x = socket ? socket.write(chunk, fn) : true\n",
    },
    {
      why: "Nothing of a lost connection is left for the next one, and everything that waited on it is told.",
      from: `    socket = null

    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      to: `    socket = null
    chunk = nextWriteTimer = null

    if (initial && target_session_attrs)
      return reconnect()

    if (initial || query || sent.length)
      error(errorResponse || Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = null
    result = new Result()
`,
    },
    {
      why: "A COPY whose last rows filled its buffer leaves the connection reading, not waiting for ever.",
      from: `    stream && stream.push(null)
    stream = null
  }

  function NoticeResponse`,
      to: `    stream && stream.push(null)
    stream = null
    socket.resume()
  }

  function NoticeResponse`,
    },
    {
      why: "Losing the connection while it asks for the array types fails the statement that waits, not the process.",
      from: "    `], [], execute)\n    types.forEach(",
      to: "    `], [], execute).catch(() => [])\n    types.forEach(",
    },
  ],
  "index.js": [
    {
      why: "A transaction whose connection is lost is over: what it still sends is refused, and never runs elsewhere.",
      from: `      , connection
      , prepare = null
`,
      to: `      , connection
      , lost = null
      , prepare = null
`,
    },
    {
      why: "So it is told.",
      from: "        new Promise((_, reject) => connection.onclose = reject)\n",
      to: `        new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })
`,
    },
    {
      why: "And so it is refused.",
      from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
      to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
        c.queue === full`,
    },
  ],
};

const driver = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules/postgres");

for (const folder of ["src", "cjs/src"]) {
  for (const [name, mends] of Object.entries(changes)) mend(join(driver, folder, name), mends);
}

function mend(file, mends) {
  if (!existsSync(file)) return;
  const before = readFileSync(file, "utf8");
  const after = mends.reduce((text, { from, to, why }) => {
    if (text.includes(to)) return text;
    if (text.split(from).length !== 2) {
      throw new Error(
        `bin/patch-postgres.mjs does not fit ${file}: "${why}" See whether it is still needed.`,
      );
    }
    return text.replace(from, () => to);
  }, before);
  if (after === before) return;
  // Another file in its place: the old one may be shared with other checkouts, or be read right now.
  writeFileSync(`${file}.mended`, after);
  renameSync(`${file}.mended`, file);
}
