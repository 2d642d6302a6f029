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
    const numbered = <N extends MdxJsxFlowElement | MdxJsxTextElement>(
      node: Readonly<N>,
      isBeside = false,
    ): N | undefined => {
      const pairs = node.attributes.flatMap((given) =>
        given.type === 'mdxJsxAttribute' && typeof given.value === 'string'
          ? [[given.name, given.value]]
          : [],
      );
      const taken = numbers.take(node.name ?? '', Object.fromEntries(pairs) as Record<string, string>);
      if (!taken) return undefined;
      const added = [attribute('number', String(taken.number))];
      if (taken.isFirst) added.push(attribute('first', 'first'));
      if (isBeside) added.push(attribute('beside', 'beside'));
      return {
        type: node.type,
        name: node.name,
        attributes: [...node.attributes, ...added],
        children: [],
      } as unknown as N;
    };
    return defineMdastPlugin({
      name: 'numbered-references',
      mdxJsxTextElement(node, context) {
        const before = context.parent(node).children[(context.indexOf(node) ?? 0) - 1];
        const isReference =
          before?.type === 'mdxJsxTextElement' && /^(?:Cite|Claim)$/u.test(before.name ?? '');
        return numbered(node, isReference && node.name === 'Cite');
      },
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
