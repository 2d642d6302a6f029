/** A box by its corner and its size, in the units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lines of text; each row is centred on `x` and on its own `y`. */
export interface Rows {
  x: number;
  rows: { y: number; text: string }[];
}

/** Where Mermaid put everything: all that is taken over from its drawing. */
export type Geometry =
  | {
      kind: 'flowchart';
      view: Box;
      nodes: (Box & { id: string; label: Rows })[];
      groups: (Box & { label: Rows })[];
      edges: { path: string; dashed: boolean; arrow: boolean }[];
      labels: (Box & { label: Rows })[];
    }
  | {
      kind: 'sequence';
      view: Box;
      participants: (Box & { id: string; label: Rows; lifeTo: number })[];
      messages: { path: string; dashed: boolean; end: 'arrow' | 'cross' | 'open' }[];
      notes: Box[];
      frames: { path: string; dashed: boolean }[];
      tags: string[];
      bars: Box[];
      /** Texts that belong to no box: messages, notes, names and conditions of frames. */
      texts: (Rows & { role: 'message' | 'note' | 'frame' })[];
    };

/**
 * Reads the geometry out of the SVG that Mermaid drew. Runs inside the page, so it can use
 * nothing but what is in it.
 */
export function readGeometry(svg: SVGSVGElement, kind: 'flowchart' | 'sequence'): Geometry {
  const origin = svg.getScreenCTM()!.inverse();

  /** Box of an element in the coordinates of the drawing. */
  const boxOf = (element: SVGGraphicsElement): Box => {
    const { x, y, width, height } = element.getBBox();
    const matrix = origin.multiply(element.getScreenCTM()!);
    return { x: x + matrix.e, y: y + matrix.f, width, height };
  };
  const all = <E extends SVGGraphicsElement>(selector: string, within: Element = svg) => [
    ...within.querySelectorAll<E>(selector),
  ];
  /** Rows of a text, each by the middle of its letters. */
  const rowsOf = (within: SVGGraphicsElement): Rows => {
    const rows: Rows['rows'] = [];
    let left = Infinity;
    let right = -Infinity;
    const texts = within.matches('text') ? [within] : all<SVGGraphicsElement>('text', within);
    for (const text of texts) {
      const matrix = origin.multiply(text.getScreenCTM()!);
      const parts = all<SVGTSpanElement>('tspan.text-outer-tspan', text);
      const spans = parts.length > 0 ? parts : all<SVGTSpanElement>(':scope > tspan', text);
      for (const span of (spans.length > 0 ? spans : [text]) as SVGTextContentElement[]) {
        const content = span.textContent.trim();
        if (!content) continue;
        const start = span.getExtentOfChar(0);
        const end = span.getEndPositionOfChar(span.getNumberOfChars() - 1);
        left = Math.min(left, start.x + matrix.e);
        right = Math.max(right, end.x + matrix.e);
        rows.push({ y: start.y + start.height / 2 + matrix.f, text: content });
      }
    }
    return { x: rows.length > 0 ? (left + right) / 2 : 0, rows };
  };
  const { x, y, width, height } = svg.viewBox.baseVal;
  const view = { x, y, width, height };

  if (kind === 'flowchart') {
    return {
      kind,
      view,
      nodes: all<SVGGElement>('g.node').map((node) => ({
        ...boxOf(node.querySelector<SVGGraphicsElement>('.label-container') ?? node),
        id: node.id.replace(/^d-flowchart-(.*)-\d+$/u, '$1'),
        label: rowsOf(node.querySelector<SVGGraphicsElement>('g.label')!),
      })),
      groups: all<SVGGElement>('g.cluster').map((group) => ({
        ...boxOf(group.querySelector('rect')!),
        label: rowsOf(group.querySelector<SVGGraphicsElement>('.cluster-label')!),
      })),
      edges: all<SVGPathElement>('path.flowchart-link').map((path) => ({
        path: path.getAttribute('d')!,
        dashed: path.classList.contains('edge-pattern-dotted'),
        arrow: path.hasAttribute('marker-end'),
      })),
      labels: all<SVGGElement>('g.edgeLabel')
        .map((label) => ({ ...boxOf(label), label: rowsOf(label) }))
        .filter(({ label }) => label.rows.length > 0),
    };
  }
  const lineOf = (element: SVGGraphicsElement): string => {
    if (element instanceof SVGLineElement) {
      const { x1, y1, x2, y2 } = element;
      return `M${x1.baseVal.value},${y1.baseVal.value}L${x2.baseVal.value},${y2.baseVal.value}`;
    }
    return element.getAttribute('d')!;
  };
  const isDashed = (element: Element) => /dasharray:\s*\d/u.test(element.getAttribute('style') ?? '');
  const texts = (role: 'message' | 'note' | 'frame', selector: string) =>
    all<SVGTextElement>(selector).map((text) => ({ ...rowsOf(text), role }));
  return {
    kind,
    view,
    participants: all<SVGGElement>('g[data-et=participant]').map((participant) => ({
      ...boxOf(participant.querySelector('rect')!),
      id: participant.getAttribute('data-id')!,
      label: rowsOf(participant.querySelector('text')!),
      lifeTo: all<SVGLineElement>('line.actor-line').find(
        (line) => line.getAttribute('data-id') === participant.getAttribute('data-id'),
      )!.y2.baseVal.value,
    })),
    messages: all<SVGGraphicsElement>('.messageLine0, .messageLine1').map((line) => ({
      path: lineOf(line),
      dashed: line.classList.contains('messageLine1'),
      end: /cross/u.test(line.getAttribute('marker-end') ?? '')
        ? 'cross'
        : line.hasAttribute('marker-end')
          ? 'arrow'
          : 'open',
    })),
    notes: all<SVGRectElement>('rect.note').map(boxOf),
    frames: all<SVGGraphicsElement>('.loopLine').map((line) => ({
      path: lineOf(line),
      dashed: isDashed(line),
    })),
    tags: all<SVGPolygonElement>('.labelBox').map((box) => box.getAttribute('points')!),
    bars: all<SVGRectElement>('rect[class^=activation]').map(boxOf),
    texts: [
      ...texts('message', '.messageText'),
      ...texts('note', '.noteText'),
      ...texts('frame', '.labelText, .loopText, .sectionTitle'),
    ],
  };
}
