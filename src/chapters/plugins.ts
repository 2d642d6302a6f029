import { defineHastPlugin, defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { ReferenceNumbers } from '../model/references.ts';
import { withUnixLines } from './features.ts';

const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value }) as const;

/** Hands each mermaid fence to the `<Diagram>` component, with what stands after its language. */
export function diagramFences() {
  return defineMdastPlugin({
    name: 'diagram-fences',
    code(node, context) {
      if (node.lang !== 'mermaid' || context.sourceFormat !== 'mdx') return;
      context.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: [attribute('source', withUnixLines(node.value)), attribute('meta', node.meta ?? '')],
        children: [],
      });
    },
  });
}

/** Numbers the references of a chapter in the order of the text; made anew for each chapter. */
export function numberedReferences() {
  return () => {
    const numbers = new ReferenceNumbers();
    let end: number | undefined;
    const numbered = <N extends MdxJsxFlowElement | MdxJsxTextElement>(node: Readonly<N>): N | undefined => {
      const pairs = node.attributes.flatMap((given) =>
        given.type === 'mdxJsxAttribute' && typeof given.value === 'string'
          ? [[given.name, given.value]]
          : [],
      );
      const taken = numbers.take(node.name ?? '', Object.fromEntries(pairs) as Record<string, string>);
      if (!taken) return undefined;
      const added = [attribute('number', String(taken.number))];
      if (taken.isFirst) added.push(attribute('first', 'first'));
      if (node.position?.start.offset === end && node.name === 'Cite')
        added.push(attribute('beside', 'beside'));
      end = node.position?.end.offset;
      return {
        type: node.type,
        name: node.name,
        attributes: [...node.attributes, ...added],
        children: [],
      } as unknown as N;
    };
    return defineMdastPlugin({
      name: 'numbered-references',
      mdxJsxTextElement: (node) => numbered(node),
      mdxJsxFlowElement: (node) => numbered(node),
    });
  };
}

/** Puts the site's base path before links from the root: authors write them without it. */
export function basedLinks(basePath: string) {
  return defineMdastPlugin({
    name: 'based-links',
    link(node, context) {
      if (!node.url.startsWith('/')) return;
      context.setProperty(node, 'url', `${basePath}${node.url.slice(1)}`);
    },
  });
}

/** Lets a wide table of a chapter scroll by itself, and be reached by keyboard to do so. */
export function scrollingTables() {
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
          children: [],
        });
      },
    },
  });
}
