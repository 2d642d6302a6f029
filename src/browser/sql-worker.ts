/// <reference lib="webworker" />
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { once } from './once.ts';

/** A query, the database it is for, and how many rows are wanted at most. */
export interface Question {
  sql: string;
  database: string;
  most: number;
}

/** Rows, cut to what was wanted, or what SQLite said was wrong. */
export type Answer =
  | { columns: string[]; rows: (string | number | null)[][]; total: number; milliseconds: number }
  | { error: string };

type Sqlite = Awaited<ReturnType<typeof sqlite3InitModule>>;
type Database = InstanceType<Sqlite['oo1']['DB']>;

// What goes wrong is said on the page; the console is for mistakes of ours.
const silent = () => {};
Object.assign(globalThis, { sqlite3ApiConfig: { error: silent, warn: silent, log: silent, debug: silent } });

/** Loads SQLite and the database into memory; nothing can be written anywhere. */
async function open(address: string): Promise<Database> {
  const [sqlite, response] = await Promise.all([sqlite3InitModule(), fetch(address)]);
  if (!response.ok) throw new Error(`the database could not be loaded (${response.status})`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const pointer = sqlite.wasm.allocFromTypedArray(bytes);
  const database = new sqlite.oo1.DB();
  const code = sqlite.capi.sqlite3_deserialize(
    database.pointer!,
    'main',
    pointer,
    bytes.length,
    bytes.length,
    sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE | sqlite.capi.SQLITE_DESERIALIZE_READONLY,
  );
  database.checkRc(code);
  return database;
}

let opened: (() => Promise<Database>) | undefined;

addEventListener('message', async ({ data: { sql, database, most } }: MessageEvent<Question>) => {
  const answer = (message: Answer) => postMessage(message);
  try {
    opened ??= once(() => open(database));
    const engine = await opened();
    const start = performance.now();
    const columns: string[] = [];
    const rows: (string | number | null)[][] = [];
    let total = 0;
    engine.exec({
      sql,
      columnNames: columns,
      rowMode: 'array',
      callback: (row) => {
        total += 1;
        if (rows.length < most) rows.push(row as (string | number | null)[]);
      },
    });
    answer({ columns, rows, total, milliseconds: performance.now() - start });
  } catch (error) {
    const message = (error as Error).message.replace(/^SQLITE_\w+: (?:sqlite3 result code \d+: )?/u, '');
    answer({ error: message });
  }
});
