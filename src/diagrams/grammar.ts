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
  /^\s*(?:style|classDef|linkStyle|click)\b|:::|@\{|^\s*%%\{|^---|\b(?:themeVariables|htmlLabels)\b/u;

/** The first line that picks looks by hand, counted from 0, or undefined. */
export function handPickedLine(source: string): number | undefined {
  const at = source.split('\n').findIndex((line) => handPicked.test(line));
  return at < 0 ? undefined : at;
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
