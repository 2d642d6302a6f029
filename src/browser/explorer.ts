import { toCsv } from '../model/csv.ts';

// The comparison table is complete as it stands; this shows less of it, in another order, and
// takes what is shown away in other forms. The table itself holds all the state there is: columns
// and rows are hidden, never made.

interface State {
  /** Systems shown, in the order of the columns; empty means all. */
  systems: string[];
  /** Questions shown; empty means all. */
  questions: string[];
  only: boolean;
  /** `question:answer` that a shown system must give. */
  value: string;
  evidence: string;
  sort: string;
}

const form = document.querySelector<HTMLElement>('[data-explorer]')!;
const table = document.querySelector<HTMLTableElement>('.matrix table')!;
const shown = form.querySelector('output')!;
const head = table.tHead!.rows[0]!;
const systemsInOrder = [...head.cells].slice(1).map((cell) => cell.dataset['system']!);
const bodies = [...table.tBodies];
const rowsInOrder = bodies.map((body) => [...body.rows].filter((row) => row.dataset['dimension']));
const allRows = rowsInOrder.flat();

const cellOf = (row: HTMLTableRowElement, system: string) =>
  row.cells.namedItem(`${system}--${row.dataset['dimension']}`) as HTMLTableCellElement;
const valuesOf = (cell: HTMLTableCellElement) => (cell.dataset['values'] ?? '').split('|');
const labelOf = (row: HTMLTableRowElement) => row.cells[0]!.querySelector('a')!.textContent;
const boxes = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
const select = (name: string) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;

/** Stands for a choice from which everything was taken away. */
const nothing = 'none';
const everything: State = { systems: [], questions: [], only: false, value: '', evidence: '', sort: '' };

function readForm(): State {
  const chosen = (name: string) => {
    const all = boxes(name);
    const ticked = all.filter((box) => box.checked);
    if (ticked.length === 0) return [nothing];
    return ticked.length === all.length ? [] : ticked.map((box) => box.value);
  };
  return {
    systems: chosen('systems'),
    questions: chosen('questions'),
    only: boxes('only')[0]!.checked,
    value: select('value').value,
    evidence: select('evidence').value,
    sort: select('sort').value,
  };
}

/** Puts a state into the form; what the page does not know is left out. */
function writeForm(state: State): void {
  const tick = (name: string, chosen: string[]) => {
    const known = boxes(name).filter((box) => chosen.includes(box.value));
    const isAll = known.length === 0 && !chosen.includes(nothing);
    for (const box of boxes(name)) box.checked = isAll || known.includes(box);
  };
  tick('systems', state.systems);
  tick('questions', state.questions);
  boxes('only')[0]!.checked = state.only;
  for (const name of ['value', 'evidence', 'sort'] as const) {
    const list = select(name);
    list.value = state[name];
    if (list.selectedIndex < 0) list.value = '';
  }
}

function fromAddress(): State {
  const given = new URLSearchParams(location.search);
  const list = (name: string) => given.get(name)?.split(',').filter(Boolean) ?? [];
  const text = (name: string) => given.get(name) ?? '';
  return {
    systems: list('systems'),
    questions: list('questions'),
    only: given.get('only') === 'differences',
    value: text('value'),
    evidence: text('evidence'),
    sort: text('sort'),
  };
}

function toAddress({ systems, questions, only, value, evidence, sort }: State): string {
  const query = new URLSearchParams();
  if (systems.length > 0) query.set('systems', systems.join(','));
  if (questions.length > 0) query.set('questions', questions.join(','));
  if (only) query.set('only', 'differences');
  if (value) query.set('value', value);
  if (evidence) query.set('evidence', evidence);
  if (sort) query.set('sort', sort);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : location.pathname;
}

/** Systems to show, in the order to show them. */
function columnsOf({ systems, value, sort }: State): string[] {
  let columns = systemsInOrder.filter((system) => systems.length === 0 || systems.includes(system));
  const [question = '', ...answer] = value.split(':');
  const asked = allRows.find((row) => row.dataset['dimension'] === question);
  if (asked) columns = columns.filter((system) => valuesOf(cellOf(asked, system)).includes(answer.join(':')));
  if (sort === 'system') columns.reverse();
  const by = allRows.find((row) => row.dataset['dimension'] === sort);
  if (by) {
    const key = (system: string) => cellOf(by, system);
    columns.sort((a, b) => compareCells(key(a), key(b)));
  }
  return columns;
}

/** Cells with a number sort by it, the others by their words; no value comes last. */
function compareCells(a: HTMLTableCellElement, b: HTMLTableCellElement): number {
  const [x, y] = [a.dataset['number'], b.dataset['number']];
  if (x !== undefined && y !== undefined) return Number(x) - Number(y);
  if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1;
  return (a.dataset['values'] ?? '') < (b.dataset['values'] ?? '') ? -1 : 1;
}

/** Whether a row is to be shown for these columns. */
function isShown(row: HTMLTableRowElement, state: State, columns: string[]): boolean {
  if (state.questions.length > 0 && !state.questions.includes(row.dataset['dimension']!)) return false;
  const cells = columns.map((system) => cellOf(row, system));
  if (state.evidence && !cells.some((cell) => cell.dataset['class'] === state.evidence)) return false;
  if (!state.only) return true;
  // What depends on something differs, even where all systems say so.
  const answers = cells.map((cell) => valuesOf(cell).toSorted().join('|'));
  return new Set(answers).size > 1 || answers.includes('depends');
}

function apply(state: State): void {
  const columns = columnsOf(state);
  // Moving cells is dear in a large table, so they stay where they are unless the order changed.
  const order = [...columns, ...systemsInOrder.filter((system) => !columns.includes(system))];
  const before = [...head.cells].slice(1).map((cell) => cell.dataset['system']!);
  if (order.some((system, index) => system !== before[index])) {
    const heads = new Map([...head.cells].slice(1).map((cell) => [cell.dataset['system']!, cell]));
    head.append(...order.map((system) => heads.get(system)!));
    for (const row of allRows) row.append(...order.map((system) => cellOf(row, system)));
  }
  for (const cell of [...head.cells].slice(1)) cell.hidden = !columns.includes(cell.dataset['system']!);
  let count = 0;
  for (const [index, body] of bodies.entries()) {
    const rows = rowsInOrder[index]!;
    const sorted =
      state.sort === 'question' ? rows.toSorted((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1)) : rows;
    body.append(...sorted);
    let any = false;
    for (const row of rows) {
      row.hidden = !isShown(row, state, columns);
      any ||= !row.hidden;
      if (row.hidden) continue;
      count += 1;
      for (const system of order) {
        const cell = cellOf(row, system);
        cell.hidden = !columns.includes(system);
        cell.classList.toggle('other', Boolean(state.evidence) && cell.dataset['class'] !== state.evidence);
      }
    }
    for (const row of body.rows) if (row.className === 'group') row.hidden = !any;
  }
  shown.textContent =
    columns.length === 0
      ? state.value
        ? 'No chosen system gives that answer.'
        : 'No system is chosen.'
      : count === 0
        ? 'No question is left: fewer filters would show more.'
        : `${count} of ${allRows.length} questions, ${columns.length} of ${systemsInOrder.length} systems`;
  history.replaceState(null, '', `${toAddress(state)}${location.hash}`);
}

/** What the table shows, as data. */
function shownData() {
  const columns = [...head.cells].slice(1).filter((cell) => !cell.hidden);
  const systems = columns.map((cell) => ({ id: cell.dataset['system']!, name: cell.textContent.trim() }));
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-dimension]')].filter(
    (row) => !row.hidden,
  );
  return {
    systems,
    rows: rows.map((row) => ({
      id: row.dataset['dimension']!,
      label: labelOf(row),
      answers: systems.map(({ id }) => {
        const cell = cellOf(row, id);
        const link = cell.querySelector('a')!;
        return {
          value: link.innerText.trim().replaceAll(/\s*\n\s*|\s{2,}/gu, ', '),
          summary: cell.querySelector('small')!.textContent,
          evidence: cell.dataset['class']!,
          url: link.href,
        };
      }),
    })),
  };
}

const exports = {
  csv: () => {
    const { systems, rows } = shownData();
    return toCsv(
      ['question', ...systems.map(({ name }) => name)],
      rows.map(({ label, answers }) => [label, ...answers.map(({ value }) => value)]),
    );
  },
  json: () => {
    const { systems, rows } = shownData();
    const questions = rows.map(({ id, label, answers }) => ({
      id,
      label,
      answers: Object.fromEntries(answers.map((answer, index) => [systems[index]!.id, answer])),
    }));
    return `${JSON.stringify({ title: document.title, url: location.href, systems, questions }, null, 2)}\n`;
  },
  markdown: () => {
    const { systems, rows } = shownData();
    const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [
      line(['', ...systems.map(({ name }) => name)]),
      line(['---', ...systems.map(() => '---')]),
      ...rows.map(({ label, answers }) =>
        line([label, ...answers.map(({ value, url }) => `[${value.replaceAll(/[[\]]/gu, '\\$&')}](${url})`)]),
      ),
      '',
    ].join('\n');
  },
};
const endings = {
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
  markdown: ['md', 'text/markdown'],
} as const;

function download(kind: keyof typeof exports): void {
  const [ending, type] = endings[kind];
  const name = location.pathname.split('/').filter(Boolean).at(-1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exports[kind]()], { type }));
  link.download = `${name}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const dialog = document.querySelector<HTMLDialogElement>('[data-claim-dialog]')!;
const dialogTitle = dialog.querySelector('h2')!;
const dialogBody = dialog.querySelector<HTMLElement>('[data-claim-body]')!;

/** Opens a cell: the claim as its system's page shows it, taken from that page. */
async function openCell(cell: HTMLTableCellElement): Promise<void> {
  const row = cell.parentElement as HTMLTableRowElement;
  const system = cell.id.split('--')[0]!;
  const link = cell.querySelector('a')!;
  const name = [...head.cells]
    .find((candidate) => candidate.dataset['system'] === system)!
    .textContent.trim();
  dialogTitle.textContent = `${name}: ${labelOf(row)}`;
  dialogBody.textContent = 'Loading …';
  history.replaceState(null, '', `${location.search || location.pathname}#${cell.id}`);
  if (!dialog.open) dialog.showModal();
  try {
    const response = await fetch(link.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const body = page.querySelector(
      `[data-claim="${CSS.escape(system)}/${CSS.escape(row.dataset['dimension']!)}"]`,
    );
    if (!body) throw new Error('the page has no such claim');
    const own = document.createElement('p');
    own.className = 'more';
    own.append(
      Object.assign(document.createElement('a'), {
        href: link.href,
        textContent: 'On the page of the system',
      }),
    );
    dialogBody.replaceChildren(...body.childNodes, own);
  } catch {
    location.href = link.href;
  }
}

dialog.addEventListener('close', () => {
  const cell = document.getElementById(location.hash.slice(1));
  history.replaceState(null, '', location.search || location.pathname);
  cell?.querySelector('a')?.focus();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

table.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.cell') : null;
  if (!link || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  void openCell(link.closest('td')!);
});
form.addEventListener('change', () => apply(readForm()));
form.addEventListener('click', async (event) => {
  const button = event.target instanceof HTMLButtonElement ? event.target : undefined;
  const action = button?.dataset['do'];
  if (action === 'reset') {
    writeForm(everything);
    apply(everything);
  } else if (action === 'link') {
    await navigator.clipboard.writeText(location.href);
    button!.textContent = 'Copied';
    setTimeout(() => (button!.textContent = 'Copy link'), 1500);
  } else if (action) {
    download(action as keyof typeof exports);
  }
});
addEventListener('popstate', () => {
  writeForm(fromAddress());
  apply(readForm());
});

/** Opens the cell that the address names. */
function openFromHash(): void {
  const cell = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (cell instanceof HTMLTableCellElement) void openCell(cell);
}
addEventListener('hashchange', openFromHash);

writeForm(fromAddress());
apply(readForm());
openFromHash();
