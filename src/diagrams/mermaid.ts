// Mermaid's parsers run in plain Node, where DOMPurify is an empty shell without a window.
// Parsing never renders, so inert methods are enough for the parsers that call it.
import DOMPurify from 'dompurify';

Object.assign(DOMPurify, { addHook() {}, sanitize: (html: string) => html });
const { default: mermaid } = await import('mermaid');
// Before its first parse Mermaid knows no kind of diagram.
await mermaid.parse('flowchart LR');

/** A node of a flowchart as Mermaid's parser knows it. */
export interface Vertex {
  id: string;
  text?: string;
  type?: string;
  classes: string[];
}

/** What the atlas reads of Mermaid's flowchart database. */
export interface FlowDatabase {
  getVertices(): Map<string, Vertex>;
  getEdges(): { start: string; end: string; text: string; type: string; stroke: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
  getAccTitle(): string;
  getAccDescription(): string;
}

/** What the atlas reads of Mermaid's sequence database. */
export interface SequenceDatabase {
  getActors(): Map<string, { description: string }>;
  getMessages(): { from?: string; to?: string; message: unknown; type: number }[];
  getAccTitle(): string;
  getAccDescription(): string;
}

/** Parses a diagram. Throws Mermaid's error when the text is no diagram. */
export async function parseMermaid(
  source: string,
): Promise<{ type: string; db: FlowDatabase & SequenceDatabase }> {
  // The newer interface parses and renders, and does not give what was parsed.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  return { type, db: db as unknown as FlowDatabase & SequenceDatabase };
}
