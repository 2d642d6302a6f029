import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { filesBelow } from '../../src/records/load.ts';
import { definitions, kinds } from '../../src/schemas/kinds.ts';
import { walk, type Leaf } from '../../src/schemas/walk.ts';
import { copyProject } from './copy-project.ts';

/** Text that would do harm wherever it were taken for something else than text. */
export const hostile =
  `<img src=x onerror="alert(1)"> "'&amp; {{7*7}} \${7*7} </script><script>alert(2)</script> ` +
  `</title><svg onload=alert(3)> javascript:alert(4) --> ]]> =cmd|' '!A0 '; DROP TABLE claim;-- [x](javascript:alert(5)) \\u0041 \``;

/** The same for fields that must be short. */
export const hostileShort = `<b onclick=x>"'&`;

/**
 * Makes a copy of the project below `target` in which every text of the data ends in hostile
 * characters. It is as valid as the original, because all of them are legal text.
 */
export function makeHostileProject(root: string, target: string): void {
  copyProject(root, target);
  for (const file of filesBelow(target, 'data')) {
    const path = join(target, file);
    const document = parseDocument(readFileSync(path, 'utf8'));
    const kind = kinds.find((name) => file.startsWith(`data/${definitions[name].folder}/`))!;
    for (const leaf of walk(definitions[kind].file, document.toJS())) {
      if (leaf.meaning?.isText) document.setIn(leaf.path, poisoned(leaf));
    }
    writeFileSync(path, document.toString({ lineWidth: 0 }));
  }
}

/** A text with as many of the hostile characters at its end as its schema allows. */
function poisoned({ value, schema }: Leaf): string {
  const candidates = [hostile, hostileShort, '<&">'].map((end) => `${String(value).trimEnd()} ${end}`);
  return candidates.find((text) => z.safeParse(schema, text).success) ?? String(value);
}
