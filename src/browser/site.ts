// Runs on every page. Small on purpose: what a page needs only when somebody asks for it is
// loaded then.

const root = document.documentElement;

function themeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  const name = button?.querySelector('[data-theme-name]');
  if (!button || !name) return;
  const themes = ['auto', 'light', 'dark'];
  const show = () => {
    name.textContent = root.dataset['theme'] ?? 'auto';
  };
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(root.dataset['theme'] ?? 'auto') + 1) % themes.length]!;
    try {
      if (next === 'auto') {
        delete root.dataset['theme'];
        localStorage.removeItem('theme');
      } else {
        root.dataset['theme'] = next;
        localStorage.setItem('theme', next);
      }
    } catch {
      // Without storage the choice lasts for the page.
    }
    show();
  });
  show();
}

function searchKeys(): void {
  const open = async (event: Event) => {
    event.preventDefault();
    // Whoever types on while the dialog is loaded means it for the dialog.
    let typed = '';
    const keep = (next: KeyboardEvent) => {
      if (next.key.length !== 1 || next.ctrlKey || next.metaKey || next.altKey) return;
      typed += next.key;
      next.preventDefault();
    };
    addEventListener('keydown', keep, true);
    const { openSearch } = await import('./search-dialog.ts').finally(() =>
      removeEventListener('keydown', keep, true),
    );
    openSearch(typed);
  };
  document.querySelector('[data-search]')?.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!ctrlKey && !metaKey && !shiftKey) void open(event);
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isTyping =
      target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
    const isK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    if (isSlash || isK) void open(event);
  });
}

/** Marks the section that is being read in the table of contents. */
function followReader(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const line = innerHeight / 4;
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < line) ?? headings[0]!;
    for (const [id, link] of links) {
      if (id === read.id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  mark();
}

/** Opens on a wide screen what on a small one would push the text down. */
function openOnWide(): void {
  if (matchMedia('(min-width: 70rem)').matches) document.querySelector('.toc')?.setAttribute('open', '');
}

themeButton();
searchKeys();
openOnWide();
followReader();
if (document.querySelector('.ref, .term, .drawn')) void import('./reading.ts');
