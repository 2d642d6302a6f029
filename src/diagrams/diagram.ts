import { drawnLayers, type DrawnLayer } from '../schemas/layer.ts';
import { suggestion } from '../model/nearest.ts';
import {
  isDrawnLayer,
  participantLayers,
  strangeLines,
  withoutEntities,
  type DiagramFault,
  type Kind,
  type Line,
} from './grammar.ts';
import { parseMermaid, type FlowDatabase, type SequenceDatabase } from './mermaid.ts';

export interface Node {
  id: string;
  label: string;
  layer: DrawnLayer;
}

/** One line of a flowchart, or one message of a sequence. */
export interface Edge {
  from: string;
  to: string;
  label: string;
  line: Line;
}

/** One step of a sequence that is no message: a note, or the start or end of a block. */
export interface Remark {
  remark: string;
}

/** A diagram as the atlas understands it, apart from how it is drawn. */
export interface Diagram {
  kind: Kind;
  title: string;
  description: string;
  nodes: Node[];
  groups: { label: string; nodes: string[] }[];
  /** In the order in which they are written, which in a sequence is the order of time. */
  steps: (Edge | Remark)[];
}

/** What reading a diagram gives: the diagram, or what is wrong with it. */
export type DiagramReading =
  { diagram: Diagram; faults: [] } | { diagram: undefined; faults: [DiagramFault, ...DiagramFault[]] };

/** Reads a Mermaid text and holds it against the visual grammar. */
export async function readDiagram(source: string): Promise<DiagramReading> {
  const head = /^\s*(?:%%(?!\{).*\n\s*)*(flowchart (?:LR|TB)|sequenceDiagram)\s*(?:\n|$)/u.exec(source)?.[1];
  if (!head) {
    return fail([
      {
        line: 0,
        found: `the diagram starts with "${source.trim().split('\n')[0] ?? ''}"`,
        wanted: 'flowchart LR, flowchart TB or sequenceDiagram would do',
      },
    ]);
  }
  const kind = head === 'sequenceDiagram' ? 'sequence' : 'flowchart';
  const [strange, ...more] = strangeLines(kind, source);
  if (strange) return fail([strange, ...more]);
  try {
    const { db } = await parseMermaid(source);
    return kind === 'flowchart' ? readFlowchart(source, db) : readSequence(source, db);
  } catch (error) {
    const { message, hash } = error as Error & { hash?: { loc?: { first_line: number } } };
    const said = /Expecting|Lexical/u.test(message) ? message.split('\n') : [message];
    return fail([
      {
        line: (hash?.loc?.first_line ?? Number(/line (\d+)/u.exec(message)?.[1] ?? 1)) - 1,
        found: `the diagram does not parse: ${said.slice(0, 2).join(' ').slice(0, 160)}`,
        wanted: 'Mermaid syntax is needed',
      },
    ]);
  }
}

/** What Mermaid's strokes and arrow heads mean. */
const links: Record<string, Line> = {
  'normal arrow_point': 'solid',
  'dotted arrow_point': 'dashed',
  'normal arrow_open': 'plain',
};

function readFlowchart(source: string, db: FlowDatabase): DiagramReading {
  const faults = titleFaults(db);
  const nodes: Node[] = [];
  for (const { id, text, type, classes } of db.getVertices().values()) {
    const [layer, ...more] = classes;
    const label = plain(text ?? id);
    if (type !== undefined && type !== 'square') {
      faults.push({
        line: lineOf(source, id),
        found: `the node "${id}" has a shape of its own`,
        wanted: `${id}[${label}] would do: the shape follows from the layer`,
      });
    }
    if (layer === undefined || more.length > 0) {
      faults.push(layerFault(source, id, classes, `class ${id} compute`));
    } else if (isDrawnLayer(layer)) {
      nodes.push({ id, label, layer });
    } else {
      faults.push(unknownLayer(source, id, layer));
    }
  }
  const edges = db.getEdges();
  const steps = edges.map((edge): Edge => {
    const { start, end, text, type, stroke } = edge;
    const line = links[`${stroke} ${type}`];
    if (!line) {
      // The edges between two nodes stand in the order of their lines.
      const between = edges.filter((other) => other.start === start && other.end === end);
      faults.push({
        line: lineOf(source, [start, end], between.indexOf(edge)),
        found: `the line from "${start}" to "${end}" has a style of its own`,
        wanted: '-->, -.-> or --- would do',
      });
    }
    return { from: start, to: end, label: plain(text), line: line ?? 'solid' };
  });
  const groups = db.getSubGraphs().map(({ title, nodes }) => ({ label: plain(title), nodes }));
  return finish(db, { kind: 'flowchart', nodes, groups, steps }, faults);
}

// Mermaid's numbers for the lines of a sequence (LINETYPE in its sequence database).
const messages: Record<number, Line> = { 0: 'solid', 1: 'dashed', 3: 'solid', 4: 'dashed' };
const remarks: Record<number, string> = {
  2: '',
  10: 'repeat: ',
  12: 'either: ',
  13: 'or: ',
  15: 'if: ',
  19: 'at once: ',
  20: 'and: ',
  27: 'must: ',
  28: 'else: ',
  30: 'stop: ',
};
const ends: Record<number, string> = {
  11: 'end of repeat',
  14: 'end of either',
  16: 'end of if',
  21: 'end of at once',
  29: 'end of must',
  31: 'end of stop',
};

function readSequence(source: string, db: SequenceDatabase): DiagramReading {
  const faults = titleFaults(db);
  const layers = participantLayers(source);
  const nodes: Node[] = [];
  for (const [id, { description }] of db.getActors()) {
    const layer = layers.get(id);
    if (layer === undefined) faults.push(layerFault(source, id, [], `%% class ${id} compute`));
    else if (isDrawnLayer(layer)) nodes.push({ id, label: plain(description), layer });
    else faults.push(unknownLayer(source, id, layer));
  }
  for (const id of layers.keys()) {
    if (!db.getActors().has(id)) {
      faults.push({
        line: lineOf(source, id),
        found: `"${id}" is no participant`,
        wanted: suggestion(id, db.getActors().keys()),
      });
    }
  }
  const steps = db.getMessages().flatMap(({ from, to, message, type }): (Edge | Remark)[] => {
    const text = plain(String(message));
    const line = messages[type];
    if (line && from && to) return [{ from, to, label: text, line }];
    if (type in remarks) return [{ remark: `${remarks[type]}${text}` }];
    return type in ends ? [{ remark: ends[type]! }] : [];
  });
  return finish(db, { kind: 'sequence', nodes, groups: [], steps }, faults);
}

type Db = { getAccTitle(): string; getAccDescription(): string };

function titleFaults(db: Db): DiagramFault[] {
  const missing: DiagramFault[] = [];
  if (!db.getAccTitle()) {
    missing.push({ line: 0, found: 'the diagram has no title', wanted: '"accTitle: …" is needed' });
  }
  if (!db.getAccDescription()) {
    missing.push({
      line: 0,
      found: 'the diagram has no description',
      wanted: '"accDescr: …" is needed, for those who cannot see it',
    });
  }
  return missing;
}

function layerFault(source: string, id: string, classes: string[], example: string): DiagramFault {
  return {
    line: lineOf(source, id),
    found: `"${id}" has ${classes.length === 0 ? 'no layer' : `${classes.length} layers`}`,
    wanted: `one is needed, as in "${example}"`,
  };
}

function unknownLayer(source: string, id: string, layer: string): DiagramFault {
  return {
    line: lineOf(source, layer),
    found: `"${layer}" is no layer, in "${id}"`,
    wanted: suggestion(layer, drawnLayers),
  };
}

function finish(
  db: Db,
  read: Omit<Diagram, 'title' | 'description'>,
  faults: DiagramFault[],
): DiagramReading {
  const [first, ...rest] = faults;
  if (first) return fail([first, ...rest]);
  const diagram = { ...read, title: plain(db.getAccTitle()), description: plain(db.getAccDescription()) };
  return { diagram, faults: [] };
}

const fail = (faults: [DiagramFault, ...DiagramFault[]]): DiagramReading => ({
  diagram: undefined,
  faults,
});

/**
 * The line on which a word, or several together, stand for the first time, or after so many others;
 * counted from 0, and 0 when they stand nowhere. Titles and descriptions are no place to look.
 */
function lineOf(source: string, words: string | string[], others = 0): number {
  const patterns = [words].flat().map((word) => {
    const escaped = word.replaceAll(/[^\w-]/gu, '\\$&');
    return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'u');
  });
  const found = source
    .split('\n')
    .flatMap((line, index) =>
      !/^\s*acc(?:Title|Descr)/u.test(line) && patterns.every((pattern) => pattern.test(line)) ? [index] : [],
    );
  return found[others] ?? found[0] ?? 0;
}

/** The text of a label without Mermaid's markup for line breaks and entities. */
function plain(label: string): string {
  const words = label
    .replaceAll(/<br\s*\/?>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  // Last, so that an entity never becomes markup.
  return withoutEntities(words);
}
