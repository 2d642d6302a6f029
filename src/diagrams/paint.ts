import type { DrawnLayer } from '../schemas/layer.ts';
import type { Diagram } from './diagram.ts';
import type { Box, Geometry, Rows } from './geometry.ts';
import { withoutEntities } from './grammar.ts';

/** Stands in a drawing where the id of its figure goes; ids must be unique in the page. */
export const idPlaceholder = '__figure__';

/** Every id that the figure of this id takes in its page: its own, and those of the parts of its drawing. */
export const figureIds = (id: string): string[] => [
  id,
  ...['t', 'd', 'a', 'x'].map((part) => `${id}-${part}`),
];

/**
 * Paints a diagram as a small SVG: the places are Mermaid's, the shapes and class names ours.
 * No colour, font or style attribute is in it; the stylesheet gives them, so that one drawing
 * serves light, dark and print.
 */
export function paint(diagram: Diagram, geometry: Geometry): string {
  const { view } = geometry;
  const body = geometry.kind === 'flowchart' ? flowchart(diagram, geometry) : sequence(diagram, geometry);
  const [width, height] = [Math.ceil(view.width), Math.ceil(view.height)];
  const id = idPlaceholder;
  return [
    `<svg class="diagram" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="${width}" height="${height}" viewBox="${n(view.x)} ${n(view.y)} ${width} ${height}">`,
    `<title id="${id}-t">${escape(diagram.title)}</title><desc id="${id}-d">${escape(diagram.description)}</desc>`,
    `<marker id="${id}-a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 .8 7.5 4 0 7.2z"/></marker>`,
    ...(body.includes(`#${id}-x`)
      ? [
          `<marker id="${id}-x" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path class="cross" d="M1 1 9 9M1 9 9 1"/></marker>`,
        ]
      : []),
    body,
    '</svg>',
  ].join('');
}

function flowchart({ nodes }: Diagram, geometry: Extract<Geometry, { kind: 'flowchart' }>): string {
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
  return [
    ...geometry.groups.map(
      (box) => `<rect class="group" ${attributes(box)} rx="8"/>${text(box.label, 'name')}`,
    ),
    ...geometry.edges.map(({ path, dashed, arrow }) => edge(path, dashed, arrow ? 'a' : undefined)),
    ...geometry.labels.map((box) => `<rect class="under" ${attributes(box)}/>${text(box.label, 'said')}`),
    ...geometry.nodes.map((box) => {
      const layer = layerOf.get(box.id)!;
      return `<g class="l-${layer}">${shape(layer, box)}${text(box.label)}</g>`;
    }),
  ].join('');
}

function sequence({ nodes }: Diagram, geometry: Extract<Geometry, { kind: 'sequence' }>): string {
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
  const ends = { arrow: 'a', cross: 'x', open: undefined } as const;
  return [
    ...geometry.participants.map(({ x, y, width, height, lifeTo }) => {
      const middle = n(x + width / 2);
      return `<path class="life" d="M${middle} ${n(y + height)}V${n(lifeTo)}"/>`;
    }),
    ...geometry.bars.map((box) => `<rect class="bar" ${attributes(box)}/>`),
    ...geometry.frames.map(
      ({ path, dashed }) => `<path class="frame${dashed ? ' dash' : ''}" d="${rounded(path)}"/>`,
    ),
    ...geometry.tags.map((points) => `<polygon class="tag" points="${rounded(points)}"/>`),
    ...geometry.notes.map((box) => `<rect class="note" ${attributes(box)} rx="4"/>`),
    ...geometry.messages.map(({ path, dashed, end }) => edge(path, dashed, ends[end])),
    ...geometry.texts.map((rows) => text(rows, rows.role === 'message' ? 'said' : rows.role)),
    ...geometry.participants.map((box) => {
      const layer = layerOf.get(box.id)!;
      return `<g class="l-${layer}">${shape('compute', box)}${text(box.label)}</g>`;
    }),
  ].join('');
}

function edge(path: string, dashed: boolean, end: 'a' | 'x' | undefined): string {
  const marker = end ? ` marker-end="url(#${idPlaceholder}-${end})"` : '';
  return `<path class="edge${dashed ? ' dash' : ''}" d="${rounded(path)}"${marker}/>`;
}

/** The shape of a layer, filling its box. */
function shape(layer: DrawnLayer, box: Box): string {
  const { x, y, width: w, height: h } = box;
  const [right, bottom, middle] = [x + w, y + h, y + h / 2];
  const path = (d: string) => `<path d="${rounded(d)}"/>`;
  switch (layer) {
    case 'client':
      return `<rect ${attributes(box)} rx="${n(h / 2)}"/>`;
    case 'proxy': {
      const tip = h / 4;
      return path(
        `M${x + tip} ${y}H${right - tip}L${right} ${middle} ${right - tip} ${bottom}H${x + tip}L${x} ${middle}z`,
      );
    }
    case 'compute':
      return `<rect ${attributes(box)} rx="6"/>`;
    case 'cache':
      return `<rect ${attributes(box)} rx="3"/>${path(`M${x + 7} ${y}V${bottom}M${right - 7} ${y}V${bottom}`)}`;
    case 'log': {
      const bend = Math.min(8, h / 4);
      const arc = (to: number, sweep: 0 | 1) =>
        `A${bend} ${h / 2} 0 0 ${sweep}`.concat(` ${to === 0 ? x + bend : right - bend}`);
      return path(
        `M${x + bend} ${y}H${right - bend}${arc(1, 1)} ${bottom}H${x + bend}${arc(0, 1)} ${y}M${right - bend} ${y}${arc(1, 0)} ${bottom}`,
      );
    }
    case 'storage':
      return path(cylinder(box));
    case 'object-store':
      return path(`${cylinder(box)}${arcAcross(box, 5)}`);
    case 'control-plane': {
      const slope = Math.min(h / 2, w / 6);
      return path(`M${x} ${y}H${right}L${right - slope} ${bottom}H${x + slope}z`);
    }
    case 'metadata': {
      const wave = h / 7;
      const base = bottom - wave;
      return path(
        `M${x} ${y}H${right}V${base}C${right - w / 4} ${base - 2 * wave} ${x + w / 2} ${base} ${x + w / 2} ${base}S${x + w / 6} ${base + 2 * wave} ${x} ${base}z`,
      );
    }
  }
}

const lid = ({ width }: Box) => Math.min(9, width / 8);

function cylinder(box: Box): string {
  const { x, y, width: w, height: h } = box;
  const ry = lid(box);
  const arc = (sweep: 0 | 1, toX: number, toY: number) => `A${w / 2} ${ry} 0 0 ${sweep} ${toX} ${toY}`;
  return `M${x} ${y + ry}${arc(1, x + w, y + ry)}V${y + h - ry}${arc(1, x, y + h - ry)}z${arcAcross(box, 0)}`;
}

/** The front edge of a cylinder's lid, moved down by `by`. */
function arcAcross(box: Box, by: number): string {
  const { x, y, width: w } = box;
  const ry = lid(box);
  return `M${x} ${y + ry + by}A${w / 2} ${ry} 0 0 0 ${x + w} ${y + ry + by}`;
}

function text({ x, rows }: Rows, className?: string): string {
  const name = className ? ` class="${className}"` : '';
  return rows
    .map(
      ({ y, text: content }) =>
        `<text${name} x="${n(x)}" y="${n(y)}">${escape(withoutEntities(content))}</text>`,
    )
    .join('');
}

const attributes = ({ x, y, width, height }: Box) =>
  `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;

/** A coordinate with one decimal, which is a tenth of a pixel. */
function n(value: number): string {
  const short = value.toFixed(1).replace(/\.0$/u, '');
  return short === '-0' ? '0' : short;
}

/** Every number of a path or a list of points with one decimal. */
const rounded = (path: string) => path.replaceAll(/-?\d*\.?\d+(?:e-?\d+)?/gu, (number) => n(Number(number)));

const escape = (content: string) =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
