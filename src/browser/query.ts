import type { Answer, Question } from './sql-worker.ts';

const form = document.querySelector<HTMLFormElement>('[data-sql]')!;
const text = form.querySelector('textarea')!;
const status = form.querySelector<HTMLOutputElement>('[data-sql-status]')!;
const result = form.querySelector<HTMLElement>('[data-sql-result]')!;
const stop = form.querySelector<HTMLButtonElement>('[data-stop]')!;
const database = form.dataset['database']!;
const mostRows = 500;

let worker: Worker | undefined;

/** The worker that holds the database; SQLite is loaded when the first query is run. */
function sqlite(): Worker {
  worker ??= new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module', name: 'sql' });
  return worker;
}

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
  stop.hidden = true;
}

function run(): void {
  const sql = text.value.trim();
  if (!sql) return;
  const address = `?sql=${encodeURIComponent(sql)}`;
  history.replaceState(null, '', address);
  status.textContent = worker ? 'Running …' : 'Loading SQLite and the database …';
  stop.hidden = false;
  const engine = sqlite();
  engine.onmessage = ({ data }: MessageEvent<Answer>) => {
    stop.hidden = true;
    if ('error' in data) showError(data.error);
    else showRows(data);
  };
  engine.onerror = () => {
    endWorker();
    showError('SQLite could not be loaded.');
  };
  engine.postMessage({
    sql,
    database: new URL(database, location.href).href,
    most: mostRows,
  } satisfies Question);
}

function showError(message: string): void {
  status.textContent = message;
  status.classList.add('error');
  result.hidden = true;
  // SQLite names the place by what stands there; select it in the query.
  const near = /near "(.+?)": syntax error|no such (?:column|table): (\S+)/u.exec(message);
  const word = near?.[1] ?? near?.[2]?.split('.').at(-1);
  const at = word ? text.value.lastIndexOf(word) : -1;
  if (word && at >= 0) {
    text.focus();
    text.setSelectionRange(at, at + word.length);
  }
}

function showRows({ columns, rows, total, milliseconds }: Extract<Answer, { columns: string[] }>): void {
  status.classList.remove('error');
  const cut = total > rows.length ? `, the first ${rows.length} shown` : '';
  status.textContent = `${total} ${total === 1 ? 'row' : 'rows'}${cut}, ${milliseconds.toFixed(0)} ms`;
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.className = 'visually-hidden';
  caption.textContent = 'Result';
  const head = table.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const value of row) {
      const cell = line.insertCell();
      if (typeof value === 'string' && /^https:\/\/\S+$/u.test(value)) {
        cell.append(
          Object.assign(document.createElement('a'), { href: value, textContent: value, rel: 'external' }),
        );
      } else {
        cell.textContent = value === null ? '' : String(value);
      }
    }
  }
  result.replaceChildren(table);
  result.hidden = false;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});
stop.addEventListener('click', () => {
  endWorker();
  status.textContent = 'Stopped.';
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-use]')) {
  button.addEventListener('click', () => {
    text.value = button.closest('details')!.querySelector('code')!.textContent;
    form.scrollIntoView({ block: 'start' });
    run();
  });
}

const asked = new URLSearchParams(location.search).get('sql');
if (asked) {
  text.value = asked;
  run();
}
