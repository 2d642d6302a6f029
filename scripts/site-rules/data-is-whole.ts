import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { collections } from '../../src/model/atlas.ts';
import type { SiteRule } from './site-rule.ts';

export const dataIsWhole: SiteRule = {
  name: 'data-is-whole',
  protects:
    'The published files are what their descriptor says, and all forms of the data hold the same records.',
  *check({ folder, files }, atlas) {
    const read = (file: string) => readFileSync(join(folder, 'data', file));
    const { resources } = JSON.parse(read('datapackage.json').toString()) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    for (const { path, bytes, hash } of resources) {
      const content = read(path);
      const sha256 = `sha256:${createHash('sha256').update(content).digest('hex')}`;
      if (content.length !== bytes || sha256 !== hash) {
        yield { file: `data/${path}`, found: 'other bytes than the descriptor says', wanted: hash };
      }
    }
    for (const name of collections) {
      const records = JSON.parse(read(`${name}.json`).toString()) as unknown[];
      if (records.length !== atlas[name].length) {
        yield {
          file: `data/${name}.json`,
          found: `${records.length} records`,
          wanted: String(atlas[name].length),
        };
      }
    }
    const missing = [
      ...atlas.systems.map(({ id }) => `data/systems/${id}.json`),
      ...atlas.dimensions.map(({ id }) => `data/dimensions/${id}.json`),
    ].filter((file) => !files.has(file));
    for (const file of missing) yield { file, found: 'no file', wanted: 'one for every system and question' };
    const database = new DatabaseSync(join(folder, 'data', 'atlas.sqlite'), { readOnly: true });
    const count = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
    for (const [table, expected] of [
      ['claim', atlas.claims.length],
      ['comparison', atlas.claims.length],
      ['system', atlas.systems.length],
      ['source', atlas.sources.length],
      ['source_uses', atlas.sources.length],
      ['term', atlas.terms.length],
      ['timeline', atlas.events.length],
    ] as const) {
      const rows = count(`SELECT count(*) FROM ${table}`);
      if (rows !== expected)
        yield { file: 'data/atlas.sqlite', found: `${rows} rows in ${table}`, wanted: String(expected) };
    }
    for (const row of database.prepare('PRAGMA foreign_key_check').all()) {
      yield {
        file: 'data/atlas.sqlite',
        found: `a broken reference: ${JSON.stringify(row)}`,
        wanted: 'none',
      };
    }
    database.close();
  },
};
