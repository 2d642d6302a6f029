import { nearTerms } from './near-terms.ts';

const list = document.querySelector<HTMLUListElement>('[data-near]');
const last = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
const words = readable(last).replace(/\.html$/u, '');

/** A part of an address as words; one that is not well-formed stays as it is. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

if (list && words) {
  const near = await nearTerms(words.replaceAll('-', ' '));
  for (const { label, url } of near) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: url, textContent: label }));
    list.append(item);
  }
  list.hidden = near.length === 0;
}
