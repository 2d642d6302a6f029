import { drawnLayers, type DrawnLayer } from '../schemas/layer.ts';

/**
 * Shape of each layer in a flowchart, by Mermaid's name for it. An author names the layer of a
 * node and nothing else; shape and colour follow from here and from the stylesheet.
 */
export const shapeOf: Record<DrawnLayer, string> = {
  client: 'stadium',
  proxy: 'hex',
  compute: 'rect',
  cache: 'fr-rect',
  log: 'das',
  storage: 'cyl',
  'object-store': 'lin-cyl',
  'control-plane': 'trap-t',
  metadata: 'doc',
};

/** What the lines of a flowchart mean, by Mermaid's name for the stroke and the arrow head. */
export const lineMeaning = {
  solid: 'sends',
  dashed: 'in the background',
  plain: 'knows',
} as const;

export type Line = keyof typeof lineMeaning;

/** Statements that pick looks by hand, which the grammar does for the author. */
const handPicked =
  /(?:^|;)\s*(?:style|classDef|linkStyle|click|href)\b|:::|@\{|^%%\{|^---|\b(?:themeVariables|htmlLabels)\b/u;

/** Looks inside a label: tags other than a line break, icons, Markdown. */
const markup = /<(?!br\s*\/?>)\/?[a-z][^>]*>|\bfa[a-z]?:fa-[a-z-]+|"`/iu;

/** The lines a sequence is made of. Mermaid knows more, which would be drawn or told wrongly here. */
const sequenceLines = [
  /^sequenceDiagram$/u,
  /^participant\s+[\w-]+(?:\s+as\s+\S.*)?$/u,
  /^[\w-]+?\s*--?(?:>>|x)\s*[+-]?\s*[\w-]+\s*:/u,
  /^note\s+(?:over|left of|right of)\s+[\w-]+(?:\s*,\s*[\w-]+)?\s*:/iu,
  /^(?:activate|deactivate)\s+[\w-]+$/u,
  /^(?:loop|alt|else|opt|par|and|critical|option|break)\b/u,
  /^end$/u,
];

/** Characters that mean something to Mermaid, by their names in its entities: `#quot;`. */
const entities = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['35', '#'],
  ['59', ';'],
]);

/** An entity as an author writes it, as Mermaid's parser passes it on, or as its drawing shows it. */
const entity = /(?:#|ﬂ°°?|&#?)(\w+)(?:;|¶ß)/gu;

/** A text with the characters that its entities stand for. */
export const withoutEntities = (text: string): string =>
  text.replaceAll(entity, (whole, name: string) => entities.get(name) ?? whole);

export type Kind = 'flowchart' | 'sequence';

/** Something in a diagram that the grammar has no meaning for. */
export interface DiagramFault {
  /** Line of the diagram, counted from 0. */
  line: number;
  found: string;
  wanted: string;
}

/** What the lines of a Mermaid text say that the grammar does not know, whatever Mermaid makes of it. */
export function strangeLines(kind: Kind, source: string): DiagramFault[] {
  let isDescription = false;
  return source.split('\n').flatMap((text, index) => {
    const line = text.trim();
    isDescription ||= /^accDescr\s*\{/u.test(line);
    const fault = isDescription ? strangeEntity(line) : strangeness(kind, line);
    isDescription &&= !line.includes('}');
    return fault ? [{ line: index, ...fault }] : [];
  });
}

type Strangeness = Omit<DiagramFault, 'line'> | undefined;

function strangeness(kind: Kind, line: string): Strangeness {
  if (handPicked.test(line)) {
    const wanted = 'name the layer of a node ("class w log"); shape and colour follow from it';
    return { found: `"${line}" picks looks by hand`, wanted };
  }
  if (line === '' || line.startsWith('%%')) return undefined;
  const unknown = strangeEntity(line);
  if (unknown || /^acc(?:Title|Descr)\s*:/u.test(line)) return unknown;
  const [tag] = markup.exec(line) ?? [];
  if (tag) return { found: `"${tag}" is markup`, wanted: 'plain text would do' };
  return kind === 'sequence' ? strangeStep(line) : undefined;
}

function strangeEntity(line: string): Strangeness {
  const names = [...entities.keys()].map((name) => `#${name};`);
  const unknown = [...line.matchAll(entity)].find(([whole]) => !names.includes(whole));
  if (!unknown) return undefined;
  const wanted = `the character itself, or ${names.join(', ')} would do`;
  return { found: `"${unknown[0]}" is no entity here`, wanted };
}

function strangeStep(line: string): Strangeness {
  const [end] = /[#;]/u.exec(line.replaceAll(entity, '')) ?? [];
  if (end) {
    return {
      found: `"${end}" ends the text for Mermaid`,
      wanted: `"#${end.charCodeAt(0)};" in its place would do`,
    };
  }
  if (sequenceLines.some((known) => known.test(line))) return undefined;
  return /^[\w-]+?\s*[-<].*:/u.test(line)
    ? { found: `"${line}" has an arrow without a meaning`, wanted: '->>, -->>, -x or --x would do' }
    : {
        found: `"${line}" has no meaning here`,
        wanted: 'participants, messages, notes, loop, alt, opt, par, critical and break would do',
      };
}

/**
 * Layers of a sequence's participants. Mermaid has no classes there, so an author writes
 * them as comments, `%% class W compute`, which leaves the text valid Mermaid.
 */
export function participantLayers(source: string): Map<string, string> {
  const found = source.matchAll(/^\s*%% class ([\w, -]+?) ([\w-]+)\s*$/gmu);
  return new Map(
    [...found].flatMap(([, ids = '', layer = '']) => ids.split(',').map((id) => [id.trim(), layer] as const)),
  );
}

export function isDrawnLayer(name: string): name is DrawnLayer {
  return (drawnLayers as readonly string[]).includes(name);
}
