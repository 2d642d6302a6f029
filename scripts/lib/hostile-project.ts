import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { filesBelow } from '../../src/records/load.ts';
import { copyProject } from './copy-project.ts';

/** Text that would do harm wherever it were taken for something else than text. */
export const hostile =
  `<img src=x onerror="alert(1)"> "'&amp; {{7*7}} \${7*7} </script><script>alert(2)</script> ` +
  `</title><svg onload=alert(3)> javascript:alert(4) --> ]]> =cmd|' '!A0 '; DROP TABLE claim;-- [x](javascript:alert(5)) \\u0041 \``;

/** The same for fields that must be short. */
export const hostileShort = `<b onclick=x>"'&`;

/** Fields that hold text of their own, and how long they may be. */
const texts: Record<string, number> = {
  summary: 1e6,
  explanation: 1e6,
  definition: 1e6,
  introduction: 1e6,
  question: 1e6,
  matters: 1e6,
  detail: 1e6,
  at: 1e6,
  means: 1e6,
  difference: 1e6,
  reason: 1e6,
  'holds-for': 1e6,
  since: 1e6,
  when: 1e6,
  does: 1e6,
  consequence: 1e6,
  property: 1e6,
  configuration: 1e6,
  prevention: 1e6,
  'status-note': 1e6,
  steward: 1e6,
  licence: 1e6,
  covers: 1e6,
  note: 1e6,
  'held-for': 1e6,
  says: 1e6,
  'settled-by': 1e6,
  condition: 1e6,
  publisher: 1e6,
  'container-title': 1e6,
  version: 1e6,
  literal: 1e6,
  title: 120,
  label: 48,
  name: 60,
  'short-name': 24,
  who: 24,
  part: 32,
  none: 32,
};

/**
 * Makes a copy of the project below `target` in which every text of the data ends in hostile
 * characters. It is as valid as the original, because all of them are legal text.
 */
export function makeHostileProject(root: string, target: string): void {
  copyProject(root, target);
  for (const file of filesBelow(target, 'data')) {
    if (!file.endsWith('.yaml')) continue;
    const path = join(target, file);
    const document = parseDocument(readFileSync(path, 'utf8'));
    poison(document.contents);
    writeFileSync(path, document.toString({ lineWidth: 0 }));
  }
}

function poison(node: unknown): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const most = isScalar(key) ? texts[String(key.value)] : undefined;
      if (most && isScalar(value) && typeof value.value === 'string')
        poisonText(value as Scalar<string>, most);
      else poison(value);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) poison(item);
  }
}

function poisonText(scalar: Scalar<string>, most: number): void {
  for (const end of [hostile, hostileShort, '<&">']) {
    const text = `${scalar.value.trimEnd()} ${end}`;
    if (text.length > most) continue;
    scalar.value = text;
    scalar.type = 'QUOTE_DOUBLE';
    return;
  }
}
