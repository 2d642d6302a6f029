import type { Link } from '../chapters/outline.ts';
import { addressOf } from '../model/addresses.ts';
import { pageAnchors } from '../model/anchors.ts';
import { suggestion } from '../model/nearest.ts';
import { at, entriesOf, type Project, type Rule } from './rule.ts';

/** Every page an author can link to, with the anchors on it; a chapter that is no MDX is unread. */
export function pages(project: Project): Map<string, Set<string> | 'unread'> {
  const { ids } = project.records;
  const found = new Map<string, Set<string> | 'unread'>();
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

/** What Markdown offers beside the one way in which chapters link, and what would do instead. */
const strange: Record<Link['kind'], [found: string, wanted: string]> = {
  link: ['the link has no address of its own', '"[words](/chapters/…/#…)" would do'],
  definition: ['an address stands apart from its link', '"[words](/chapters/…/#…)" would do'],
  image: ['there is an image', 'a diagram, or a <Figure> of text, would do'],
};

export const linksLeadSomewhere: Rule = {
  name: 'links-lead-somewhere',
  protects:
    'Every link of a chapter leads to a page and an anchor of the atlas; other sites are cited, not linked.',
  *check(project) {
    const known = pages(project);
    for (const chapter of project.chapters) {
      for (const { url, kind, place } of chapter.outline?.links ?? []) {
        const problem = (found: string, wanted: string) => ({
          ...place,
          record: `chapter ${chapter.id}`,
          found,
          wanted,
        });
        if (kind !== 'link' || !url) {
          yield problem(...strange[kind]);
          continue;
        }
        if (/^[a-z][a-z+.-]*:|^\/\//iu.test(url)) {
          yield problem(`the link leads to another site: ${url}`, '<Cite id="…" at="…" /> would do');
          continue;
        }
        const [path = '', anchor] = url.split('#');
        const page = path === '' ? addressOf.chapter(chapter.id) : path;
        const anchors = known.get(page);
        if (!anchors) yield problem(`there is no page ${page}`, suggestion(page, known.keys()));
        else if (anchor !== undefined && anchors !== 'unread' && !anchors.has(anchor)) {
          yield problem(`there is no anchor "${anchor}" on ${page}`, suggestion(anchor, anchors));
        }
      }
    }
    for (const entry of entriesOf(project, 'dimension')) {
      const target = entry.record['explained-in'];
      if (!target) continue;
      const [chapter = '', anchor = ''] = target.split('#');
      const anchors = known.get(addressOf.chapter(chapter));
      const ids = project.chapters.map(({ id }) => id);
      if (!anchors)
        yield at(entry, ['explained-in'], `there is no chapter "${chapter}"`, suggestion(chapter, ids));
      else if (anchors !== 'unread' && !anchors.has(anchor)) {
        yield at(
          entry,
          ['explained-in'],
          `the chapter ${chapter} has no heading "${anchor}"`,
          suggestion(anchor, anchors),
        );
      }
    }
  },
};
