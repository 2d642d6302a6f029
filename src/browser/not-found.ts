import { nearTerms } from './near-terms.ts';

const list = document.querySelector<HTMLUListElement>('[data-near]');
const words = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(
  /\.html$/u,
  '',
);
if (list && words) {
  const near = await nearTerms(words.replaceAll('-', ' '));
  for (const { label, url } of near) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: url, textContent: label }));
    list.append(item);
  }
  list.hidden = near.length === 0;
}
