import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Place } from '../records/problem.ts';
import { readMeta } from './fence-meta.ts';
import { markdownFeatures } from './features.ts';

/** A heading, with the anchor it gets on the page. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
  place: Place;
}

/** A component an author wrote, with its attributes as text; an expression is no text. */
export interface Component {
  name: string;
  attributes: Record<string, string | undefined>;
  place: Place;
  /** Name of the component around it, if any. */
  inside: string | undefined;
  /** Number of list items directly inside it. */
  items: number;
}

/** A fenced block. Its first line of text stands on the line after `place`. */
export interface Fence {
  language: string;
  /** What stands after the language: `id="…" caption="…"`. */
  meta: Record<string, string>;
  source: string;
  place: Place;
}

/** The prose under one heading, code and diagrams left out; the first has no heading. */
export interface Section {
  heading: Heading | undefined;
  text: string;
}

/** What a chapter consists of, in the order of the text. */
export interface Outline {
  sections: Section[];
  headings: Heading[];
  components: Component[];
  fences: Fence[];
  links: { url: string; place: Place }[];
  /** JavaScript in the text, comments left out. */
  code: Place[];
  /** Words of prose, code and diagrams left out. */
  words: number;
}

/** The text is no MDX: what the parser said, and where. */
export class MdxError extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/**
 * Reads the structure of an MDX text. `file` is named in places; front matter is skipped.
 * @throws MdxError where the text is no MDX.
 */
export function outline(file: string, text: string): Outline {
  const tree = parse(file, text);
  const slugger = new GithubSlugger();
  const result: Outline = {
    sections: [{ heading: undefined, text: '' }],
    headings: [],
    components: [],
    fences: [],
    links: [],
    code: [],
    words: 0,
  };
  const say = (words: string) => {
    result.sections.at(-1)!.text += words;
  };

  const visit = (node: MdastNode, inside: string | undefined): void => {
    const place: Place = {
      file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    };
    switch (node.type) {
      case 'heading': {
        const text = textOf(node);
        const heading = { depth: node.depth, text, slug: slugger.slug(text), place };
        result.headings.push(heading);
        result.sections.push({ heading, text: '' });
        break;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const items = node.children.flatMap((child) => (child.type === 'list' ? child.children : [])).length;
        const name = node.name ?? '';
        result.components.push({ name, attributes: attributesOf(node), place, inside, items });
        for (const child of node.children) visit(child, name);
        return;
      }
      case 'mdxjsEsm':
        result.code.push(place);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*.*\*\/\s*$/su.test(node.value)) result.code.push(place);
        return;
      case 'code':
        result.fences.push({
          language: node.lang ?? '',
          meta: readMeta(node.meta ?? ''),
          source: node.value,
          place,
        });
        return;
      case 'link':
        result.links.push({ url: node.url, place });
        break;
      case 'inlineCode':
        say(node.value);
        break;
      case 'text':
        say(node.value);
        result.words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
        break;
      default:
    }
    if ('children' in node) for (const child of node.children as MdastNode[]) visit(child, inside);
    if (blocks.has(node.type)) say('\n');
  };
  visit(tree, undefined);
  return result;
}

/** Nodes after which a line of text ends. */
const blocks = new Set(['paragraph', 'listItem', 'tableCell']);

function parse(file: string, text: string): MdastNode {
  try {
    return mdxToMdast(text, { features: markdownFeatures });
  } catch (error) {
    const message = (error as Error).message;
    const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): (.*)/su.exec(message) ?? [];
    throw new MdxError(rest, { file, line: Number(line), column: Number(column) });
  }
}

/** The text a reader sees in a node. */
function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(textOf).join('') : '';
}

function attributesOf(node: MdastNode & { attributes?: unknown }): Component['attributes'] {
  const attributes: Component['attributes'] = {};
  for (const attribute of node.attributes as { name?: string; value?: unknown }[]) {
    if (attribute.name === undefined) continue;
    attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return attributes;
}
