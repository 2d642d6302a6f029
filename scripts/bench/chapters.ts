import { random } from '../lib/random.ts';

/** A generated chapter, before it is written for one site or the other. */
export interface GeneratedChapter {
  id: string;
  title: string;
  summary: string;
  /** Markdown with `{{cite}}` where a reference stands, and one diagram as a fence of its own. */
  sections: { heading: string; blocks: string[] }[];
  /** The diagram's Mermaid source, different in every chapter. */
  diagram: string;
}

const words =
  `leader follower segment offset quorum append fsync replica partition tenant quota router cache page layer
  manifest snapshot commit catalog pointer version writer reader merge compaction bucket index range lease epoch
  fence token admission heat split move zone region object store log record batch latency throughput durable
  acknowledges reads writes keeps sends waits retries rejects copies before after while under until without the
  the the a a of of to in and and or with each every one two three its`.split(/\s+/u);

/** Chapters of about 1,500 words with lists, tables, code, references and a diagram, the same for one seed. */
export function generateChapters(count: number, seed = 1): GeneratedChapter[] {
  const chance = random(seed);
  const pick = () => words[Math.floor(chance() * words.length)]!;
  const phrase = (length: number) => Array.from({ length }, pick).join(' ');
  const sentence = () => {
    const text = phrase(8 + Math.floor(chance() * 12));
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () =>
    `${Array.from({ length: 5 }, sentence).join(' ')} {{cite}} **${phrase(2)}** \`${pick()}\`.`;
  const list = () => Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n');
  const tableRow = (cell: () => string) => `| ${Array.from({ length: 4 }, cell).join(' | ')} |`;
  const table = () =>
    [
      tableRow(pick),
      tableRow(() => '---'),
      ...Array.from({ length: 5 }, () => tableRow(() => phrase(3))),
    ].join('\n');
  const code = () => ['```sql', `SELECT ${pick()}, count(*)`, `FROM ${pick()} GROUP BY 1;`, '```'].join('\n');
  return Array.from({ length: count }, (_, index): GeneratedChapter => ({
    id: `chapter-${index + 1}`,
    title: `Chapter ${index + 1}: ${phrase(3)}`,
    summary: sentence(),
    sections: Array.from({ length: 9 }, (_, section) => ({
      heading: `${section + 1} ${phrase(3)}`,
      blocks: [paragraph(), section % 3 === 0 ? list() : section % 3 === 1 ? table() : code(), paragraph()],
    })),
    diagram: `flowchart LR
  accTitle: Parts of chapter ${index + 1}
  accDescr: A client writes to a broker, which appends to a log and archives to an object store.
  c[${pick()} client] -->|1 write| b[${pick()} ${index + 1}]
  b -->|2 append| l[${phrase(2)}]
  l -.-> o[${phrase(2)} archive]
  b --- m[${pick()} catalog]
  class c client
  class b compute
  class l log
  class o object-store
  class m metadata`,
  }));
}
