import type { Link } from '../chapters/outline.ts';
import { addressOf } from '../model/addresses.ts';
import { suggestion } from '../model/nearest.ts';
import { addressFault, linkablePages } from './linkable-pages.ts';
import { at, entriesOf, type Rule } from './rule.ts';

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
    const known = linkablePages(project);
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
        const fault = addressFault(
          known,
          url.startsWith('#') ? `${addressOf.chapter(chapter.id)}${url}` : url,
        );
        if (fault) yield problem(...fault);
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
