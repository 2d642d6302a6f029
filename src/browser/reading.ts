// What makes a chapter pleasant to read: notes at hand, diagrams that open large.
export {};

const wide = matchMedia('(min-width: 70.01rem)');

/** One popover for the page, filled anew each time. */
const popover = document.createElement('div');
popover.className = 'popover';
popover.popover = 'auto';
popover.id = 'at-hand';
document.body.append(popover);

/** Shows nodes in the popover near what was pressed; the focus goes back there on closing. */
function showAtHand(origin: HTMLElement, ...content: Node[]): void {
  popover.replaceChildren(...content);
  // The source puts the popover behind what was pressed in the order of the keyboard.
  popover.hidePopover();
  popover.showPopover({ source: origin });
  const { left, bottom, top } = origin.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const gap = 8;
  const x = Math.min(Math.max(gap, left), innerWidth - width - gap);
  const below = bottom + gap;
  const y = below + height > innerHeight && top - height - gap > 0 ? top - height - gap : below;
  popover.style.setProperty('left', `${x + scrollX}px`);
  popover.style.setProperty('top', `${y + scrollY}px`);
}

/** A copy of an element's content, without ids that would be there twice. */
function copyOf(element: Element): Node[] {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  return [...copy.childNodes];
}

document.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, target } = event;
  if (ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
  const mark = target.closest<HTMLAnchorElement>('.ref a');
  if (!mark || wide.matches) return;
  const entry = document.getElementById(mark.hash.slice(1));
  if (!entry) return;
  event.preventDefault();
  showAtHand(mark, ...copyOf(entry));
});

// A word of the glossary shows its definition to a mouse that rests on it and to the keyboard.
let hover: ReturnType<typeof setTimeout> | undefined;
/** Hides the popover in a moment, unless the mouse has come back or moved into it. */
const leave = () => {
  clearTimeout(hover);
  hover = setTimeout(() => popover.hidePopover(), 200);
};
popover.addEventListener('mouseenter', () => clearTimeout(hover));
popover.addEventListener('mouseleave', leave);
const definitionOf = (link: HTMLElement) => document.getElementById(`term-${link.dataset['term']}`);
for (const link of document.querySelectorAll<HTMLElement>('.term')) {
  const definition = definitionOf(link);
  if (!definition) continue;
  link.setAttribute('aria-describedby', definition.id);
  const show = () => showAtHand(link, ...copyOf(definition));
  link.addEventListener('mouseenter', () => {
    clearTimeout(hover);
    hover = setTimeout(show, 250);
  });
  link.addEventListener('mouseleave', leave);
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show();
  });
  link.addEventListener('blur', () => popover.hidePopover());
}

/** A button of a figure. */
function button(label: string, act: (button: HTMLButtonElement) => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => act(made));
  return made;
}

function openLarge(figure: HTMLElement): void {
  const drawing = figure.querySelector('.drawing > .diagram');
  const title = drawing?.querySelector('title')?.textContent ?? 'Diagram';
  if (!drawing) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.setAttribute('aria-label', title);
  const large = drawing.cloneNode(true) as SVGSVGElement;
  // Ids must stay unique in the page: the copy gets its own, and what refers to them follows.
  for (const element of [large, ...large.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id') element.setAttribute(name, `large-${value}`);
      else if (name.startsWith('marker')) element.setAttribute(name, value.replace('#', '#large-'));
      else if (name === 'aria-labelledby' || name === 'aria-describedby')
        element.setAttribute(name, value.replaceAll(/\S+/gu, 'large-$&'));
    }
  }
  const close = button('Close', () => dialog.close());
  dialog.append(close, large);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

for (const figure of document.querySelectorAll<HTMLElement>('.drawn')) {
  const tools = document.createElement('div');
  tools.className = 'tools';
  const source = figure.querySelector('.source code')?.textContent ?? '';
  tools.append(
    button('Open large', () => openLarge(figure)),
    button('Copy source', async (self) => {
      await navigator.clipboard.writeText(source);
      self.textContent = 'Copied';
      setTimeout(() => (self.textContent = 'Copy source'), 1500);
    }),
  );
  figure.querySelector('figcaption')?.before(tools);
}
