import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { AppError } from "@/lib/errors";
import { type Decoded, decodeCsv, notATable } from "./decode-csv";
import { type Delimiter, findDelimiter } from "./find-delimiter";

export type CsvRow = { line: number; cells: string[] };

const maxRecordCharacters = 200_000;
const maxColumns = 200;

/** How a file was read, known once its first row is there. */
export type ReadAs = Decoded & { delimiter: Delimiter };

/**
 * The rows of a CSV file as they come: with a byte order mark or without, in UTF-8, UTF-16 or Windows-1252,
 * separated by commas, semicolons or tabs, with line breaks inside quotes. Only some of it is ever in memory.
 * @throws AppError `invalid` for what cannot be read as a table
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, readAs: ReadAs): AsyncGenerator<CsvRow> {
  const text = decodeCsv(chunks, readAs);
  const first = await text.next();
  const start = first.done ? "" : first.value;
  readAs.delimiter = findDelimiter(start);
  const parser = parse({
    delimiter: readAs.delimiter,
    bom: true,
    info: true,
    // What other programs write: a quote within a cell, and rows that end early.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: maxRecordCharacters,
  });
  let endedAt = 0;
  try {
    for await (const { record, info } of Readable.from(joined(start, text)).pipe(parser)) {
      if (record.length > maxColumns) throw notATable();
      yield { line: endedAt + 1, cells: record };
      endedAt = info.lines;
    }
  } catch (thrown) {
    if (thrown instanceof CsvError) throw unreadable(thrown);
    throw thrown;
  }
}

async function* joined(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

function unreadable({ lines }: CsvError): AppError {
  const where = typeof lines === "number" ? ` near line ${lines}` : "";
  return new AppError("invalid", `This file cannot be read as a table${where}: a quote may not be closed.`);
}
