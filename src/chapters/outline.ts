import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Place } from '../records/problem.ts';
import { unreadableCharacter } from '../schemas/text.ts';
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
  /** Whether something stands between its tags. */
  wraps: boolean;
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

/** A link by its address; undefined where the address stands elsewhere, or nowhere. */
export interface Link {
  url: string | undefined;
  kind: 'link' | 'definition' | 'image';
  place: Place;
}

/** What a chapter consists of, in the order of the text. */
export interface Outline {
  sections: Section[];
  headings: Heading[];
  components: Component[];
  fences: Fence[];
  links: Link[];
  /** JavaScript in the text and in attributes, comments left out. */
  code: Place[];
  /** Characters that cannot be shown, or that let a text show otherwise than it reads. */
  unreadable: { character: string; place: Place }[];
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
    unreadable: [],
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
    // Front matter is held against its schema.
    if (node.type === 'yaml') return;
    for (const text of textsIn(node)) {
      const { 0: character, index } = unreadableCharacter.exec(text) ?? {};
      if (character !== undefined) {
        result.unreadable.push({ character, place: placeInside(node, place, text, index!) });
      }
    }
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
        const wraps = node.children.length > 0;
        result.components.push({ name, attributes: attributesOf(node), place, inside, items, wraps });
        if (node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')) result.code.push(place);
        for (const child of node.children) visit(child, name);
        return;
      }
      case 'mdxjsEsm':
        result.code.push(place);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!comments.test(node.value)) result.code.push(place);
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
      case 'definition':
      case 'image':
        result.links.push({ url: node.url, kind: node.type, place });
        break;
      case 'linkReference':
        result.links.push({ url: undefined, kind: 'link', place });
        break;
      case 'imageReference':
        result.links.push({ url: undefined, kind: 'image', place });
        break;
      case 'inlineCode':
        say(node.value);
        break;
      case 'text':
        say(node.value);
        // What refers to no definition is text to the parser, and was meant as a link.
        for (const { index } of node.value.matchAll(/\]\[/gu)) {
          result.links.push({
            url: undefined,
            kind: 'link',
            place: placeInside(node, place, node.value, index),
          });
        }
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

/** Comments and nothing else: the one use of braces that runs nothing. */
const comments = /^\s*(?:\/\*(?:(?!\*\/).)*\*\/\s*)*$/su;

/**
 * The place of a character in a text of a node. The text of a fence starts on its second line; what
 * is no text of the page, such as an attribute, is placed with its node.
 */
function placeInside(node: MdastNode, place: Place, text: string, index: number): Place {
  if (!('value' in node) || node.value !== text) return place;
  const lines = text.slice(0, index).split('\n');
  const line = place.line + lines.length - (node.type === 'code' ? 0 : 1);
  const column = lines.at(-1)!.length;
  return { ...place, line, column: line === place.line ? place.column + column : column + 1 };
}

/** Every text of a node itself: words, addresses, titles, what stands in attributes. */
function textsIn(node: MdastNode & { attributes?: unknown }): string[] {
  const attributes = (node.attributes ?? []) as object[];
  return [node, ...attributes]
    .flatMap((part): unknown[] => Object.values(part))
    .filter((value) => typeof value === 'string');
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
  const named = (node.attributes as { name?: string; value?: unknown }[]).flatMap(({ name, value }) =>
    name === undefined ? [] : [[name, typeof value === 'string' ? value : undefined] as const],
  );
  return Object.fromEntries(named);
}
