import { find } from './find.ts';
import { once } from './once.ts';
import { pagefind, type Found } from './pagefind.ts';

/** What is searched for: words, and the filters that narrow them. */
export interface Search {
  q: string;
  kind: string;
  family: string;
  system: string;
}

const filterNames = ['kind', 'family', 'system'] as const;
const pageSize = 10;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** An excerpt as nodes: the words that were found are marked, everything else is plain text. */
export function excerptNodes(excerpt: string): Node[] {
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/su);
  const decoder = document.createElement('textarea');
  return parts.map((part, index) => {
    decoder.innerHTML = part;
    const text = decoder.value;
    return index % 2 === 1 ? element('mark', { textContent: text }) : document.createTextNode(text);
  });
}

/**
 * A search box with filters and results inside `host`. Arrow keys walk through the results from
 * the box; Enter follows the first. `changed` hears of every search that was made.
 */
export function searchView(host: HTMLElement, changed: (search: Search) => void = () => {}) {
  const id = host.id || 'search';
  const input = element('input', {
    type: 'search',
    id: `${id}-words`,
    autocomplete: 'off',
    spellcheck: false,
    placeholder: 'Search mechanisms, systems, terms',
  });
  const label = element('label', {
    className: 'visually-hidden',
    htmlFor: input.id,
    textContent: 'Search the atlas',
  });
  const filters = element('div', { className: 'filters' });
  const status = element('output', { className: 'status' });
  const list = element('ol', { className: 'results' });
  const more = element('button', { type: 'button', textContent: 'More results', hidden: true });
  const form = element('form', { className: 'search-form' }, label, input, filters);
  form.setAttribute('role', 'search');
  status.setAttribute('aria-live', 'polite');
  host.replaceChildren(form, status, list, more);

  const selects = Object.fromEntries(
    filterNames.map((name) => {
      const select = element('select', { id: `${id}-${name}`, name });
      select.append(element('option', { value: '', textContent: 'all' }));
      filters.append(
        element('span', {}, element('label', { htmlFor: select.id, textContent: name }), ' ', select),
      );
      return [name, select];
    }),
  ) as Record<(typeof filterNames)[number], HTMLSelectElement>;

  /** Counts up with every search, so that a late answer to an earlier one is dropped. */
  let turn = 0;
  /** The words that the results on show belong to. */
  let answered = '';

  /** Loads the engine and fills the filters, once, when somebody turns to them or searches. */
  const fill = once(async () => {
    const api = await pagefind();
    const known = await api.filters();
    for (const name of filterNames) {
      for (const [value, count] of Object.entries(known[name] ?? {})) {
        selects[name].append(element('option', { value, textContent: `${value} (${count})` }));
      }
    }
    return api;
  });

  const current = (): Search => ({
    q: input.value.trim(),
    kind: selects.kind.value,
    family: selects.family.value,
    system: selects.system.value,
  });

  async function run(): Promise<void> {
    const search = current();
    const mine = ++turn;
    changed(search);
    if (!search.q) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      answered = '';
      return;
    }
    try {
      const api = await fill();
      const chosen = Object.fromEntries(
        filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
      );
      const { hits, whole } = await find(api, search.q, chosen);
      let shown = 0;
      const nextItems = async () => {
        const found = await Promise.all(hits.slice(shown, shown + pageSize).map((hit) => hit.load()));
        shown += found.length;
        return found.filter((one) => one !== null).map(resultItem);
      };
      const first = await nextItems();
      if (mine !== turn) return;
      answered = search.q;
      list.replaceChildren(...first);
      more.hidden = shown >= hits.length;
      more.onclick = async () => {
        const items = await nextItems();
        if (mine !== turn) return;
        list.append(...items);
        more.hidden = shown >= hits.length;
        items[0]?.querySelector('a')?.focus();
      };
      status.textContent = hits.length === 1 ? '1 result' : `${hits.length} results`;
      if (whole === 0 && hits.length > 0) status.textContent += ', none of which has all of the words';
      if (hits.length === 0) await nothingFound(search);
    } catch (error) {
      if (mine !== turn) return;
      status.textContent = 'The search index could not be loaded.';
      console.warn(error);
    }
  }

  /** An empty result says why and offers a way on. */
  async function nothingFound(search: Search): Promise<void> {
    const narrowed = filterNames.filter((name) => search[name]);
    const { nearTerms } = await import('./near-terms.ts');
    const near = await nearTerms(search.q);
    const advice: (Node | string)[] = [];
    if (narrowed.length > 0) {
      const clear = element('button', { type: 'button', textContent: 'Search everything' });
      clear.addEventListener('click', () => {
        for (const name of filterNames) selects[name].value = '';
        void run();
      });
      advice.push(
        `Only ${narrowed.map((name) => `${name} ${search[name]}`).join(', ')} was searched. `,
        clear,
      );
    }
    if (near.length > 0) {
      const links = near.flatMap(({ label, url }, index) => [
        index > 0 ? ', ' : '',
        element('a', { href: url, textContent: label }),
      ]);
      advice.push(element('p', {}, 'Did you mean ', ...links, '?'));
    } else if (narrowed.length === 0) {
      advice.push('Try fewer or other words: a mechanism ("fencing"), a system, a term.');
    }
    list.replaceChildren(
      element('li', { className: 'none' }, `Nothing was found for “${search.q}”. `, ...advice),
    );
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void run(), 120);
  });
  filters.addEventListener('change', () => void run());
  for (const kind of ['focusin', 'pointerenter'] as const)
    filters.addEventListener(kind, () => void fill().catch(() => {}), { once: true });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (current().q !== answered) {
      clearTimeout(pause);
      await run();
    }
    list.querySelector('a')?.click();
  });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  return {
    focus: () => input.focus(),
    /** Sets words and filters, and searches. */
    async show(search: Partial<Search>): Promise<void> {
      input.value = search.q ?? '';
      if (filterNames.some((name) => search[name])) await fill().catch(() => {});
      for (const name of filterNames) selects[name].value = search[name] ?? '';
      await run();
    },
  };
}

function resultItem({ url, excerpt, meta, sub_results: sections = [] }: Found): HTMLLIElement {
  const item = element('li');
  const title = element('a', { href: url, textContent: meta[meta.kind] ?? url });
  const head = element(
    'p',
    { className: 'title' },
    title,
    ' ',
    element('span', { className: 'chip', textContent: meta.kind }),
  );
  if (meta.context) head.append(' ', element('small', { textContent: meta.context }));
  item.append(head);
  // Sections of a chapter lead to the place; the chapter's own opening is its title's link.
  const inner = sections.filter((section) => section.url.includes('#')).slice(0, 3);
  if (inner.length === 0) item.append(element('p', { className: 'excerpt' }, ...excerptNodes(excerpt)));
  for (const section of inner) {
    const link = element('a', { href: section.url, textContent: section.title });
    item.append(element('p', { className: 'excerpt' }, link, ' ', ...excerptNodes(section.excerpt)));
  }
  return item;
}
