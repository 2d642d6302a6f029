import { searchView, type Search } from './search-view.ts';

const names = ['q', 'kind', 'family', 'system'] as const;

/** The search that the address asks for. */
function fromAddress(): Partial<Search> {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

/** Keeps the address in step with the search, so that it can be shared and come back to. */
function toAddress(search: Search): void {
  const query = new URLSearchParams(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
  const address = query.size > 0 ? `?${query}` : location.pathname;
  history.replaceState(null, '', address);
}

const host = document.querySelector<HTMLElement>('[data-search-page]');
if (host) {
  const asked = fromAddress();
  const view = searchView(host, toAddress);
  void view.show(asked).then(() => view.focus());
  addEventListener('popstate', () => void view.show(fromAddress()));
}
