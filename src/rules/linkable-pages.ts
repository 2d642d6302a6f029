import { addressOf } from '../model/addresses.ts';
import { pageAnchors } from '../model/anchors.ts';
import { suggestion } from '../model/nearest.ts';
import type { Project } from './rule.ts';

/** Pages by their addresses, with the anchors on them; a chapter that is no MDX is unread. */
export type Pages = Map<string, Set<string> | 'unread'>;

/** Every page that a chapter or another page can link to. */
export function linkablePages(project: Project): Pages {
  const { ids } = project.records;
  const found: Pages = new Map();
  const add = (address: string, anchors: Iterable<string> = []) => found.set(address, new Set(anchors));
  const fixed = [
    'home',
    'chapters',
    'systems',
    'dimensions',
    'terms',
    'sources',
    'findings',
    'comparisons',
    'search',
    'query',
    'about',
    'diagrams',
    'data',
  ] as const;
  for (const page of fixed) add(addressOf[page]());
  for (const { id, outline, diagrams } of project.chapters) {
    if (!outline) {
      found.set(addressOf.chapter(id), 'unread');
      continue;
    }
    const headings = outline.headings.map(({ slug }) => slug);
    const drawn = diagrams.flatMap(({ fence }) => fence.meta['id'] ?? []);
    const figures = outline.components.flatMap(({ name, attributes }) =>
      name === 'Figure' ? (attributes['id'] ?? []) : [],
    );
    add(addressOf.chapter(id), [...headings, ...drawn, ...figures, ...pageAnchors.chapter]);
  }
  for (const id of ids.system) {
    const claims = [...ids.claim].filter((claim) => claim.startsWith(`${id}/`));
    add(
      addressOf.system(id),
      claims.map((claim) => claim.slice(id.length + 1)),
    );
  }
  for (const id of ids.family) {
    add(addressOf.family(id));
    add(addressOf.comparison(id));
  }
  for (const kind of ['dimension', 'term', 'source', 'finding'] as const) {
    for (const id of ids[kind]) add(addressOf[kind](id));
  }
  add(addressOf.events(), ids.event);
  return found;
}

/** What is wrong with an address from the root, with an anchor or without; nothing when it leads somewhere. */
export function addressFault(pages: Pages, address: string): [found: string, wanted: string] | undefined {
  const [page = '', anchor] = address.split('#');
  const anchors = pages.get(page);
  if (!anchors) return [`there is no page ${page}`, suggestion(page, pages.keys())];
  if (anchor === undefined || anchors === 'unread' || anchors.has(anchor)) return undefined;
  return [`there is no anchor "${anchor}" on ${page}`, suggestion(anchor, anchors)];
}
