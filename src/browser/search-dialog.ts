import { searchView } from './search-view.ts';

const dialog = document.createElement('dialog');
dialog.className = 'sheet search-sheet';
dialog.setAttribute('aria-label', 'Search the atlas');
const close = document.createElement('button');
close.type = 'button';
close.textContent = '×';
close.setAttribute('aria-label', 'Close the search');
close.addEventListener('click', () => dialog.close());
const host = document.createElement('div');
host.id = 'dialog-search';
const hint = document.createElement('p');
hint.className = 'dates';
hint.textContent = '↑ ↓ to walk through the results, Enter to open, Escape to close';
dialog.append(close, host, hint);
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
  // A result on this very page moves it; the dialog must not stay before it.
  if (event.target instanceof HTMLAnchorElement) dialog.close();
});
document.body.append(dialog);
const view = searchView(host);

/** Opens the search over the page, or brings the focus back to it; `typed` was meant for its box. */
export function openSearch(typed: string): void {
  if (!dialog.open) dialog.showModal();
  view.focus();
  if (typed) void view.show({ q: typed });
}
