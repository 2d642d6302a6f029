import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';

const address = '/compare/table-formats/';
const questions = JSON.parse(readFileSync('.build/root/data/dimensions.json', 'utf8')) as {
  family: string;
}[];
const all = questions.filter(({ family }) => family === 'table-formats').length;

test('systems are chosen, and the address says which', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Paimon').uncheck();
  await page.getByLabel('Hudi', { exact: true }).uncheck();
  await expect(page.getByRole('columnheader', { name: 'Paimon' })).toBeHidden();
  await expect(page).toHaveURL(`${address}?systems=delta-lake,ducklake,iceberg`);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Paimon' })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Iceberg' })).toBeVisible();
});

test('only differences leaves out rows on which the shown systems agree', async ({ page }) => {
  await page.goto(`${address}?systems=iceberg,delta-lake`);
  const rows = page.locator('tr[data-dimension]:visible');
  const before = await rows.count();
  await page.getByLabel('Only differences').check();
  expect(await rows.count()).toBeLessThan(before);
  await expect(page.locator('[data-dimension=unique-keys]')).toBeHidden();
  await expect(page.locator('[data-shown]')).toHaveText(
    new RegExp(`^\\d+ of ${all} questions, 2 of 5 systems$`, 'u'),
  );
});

test('an answer narrows the systems, evidence the questions', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Answer').selectOption('canonical-file-set:log-of-snapshots');
  await expect(page.getByRole('columnheader', { name: 'Iceberg' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Delta Lake' })).toBeHidden();
  await page.getByLabel('Answer').selectOption('');
  const rows = page.locator('tr[data-dimension]:visible');
  const before = await rows.count();
  await page.getByLabel('Evidence').selectOption('model-checked');
  expect(await rows.count()).toBeLessThan(before);
  await expect(page.locator('td:visible:not(.other)').first()).toHaveAttribute('data-class', 'model-checked');
});

test('systems are sorted by an answer with a number, and questions by name', async ({ page }) => {
  await page.goto(`${address}?sort=commit-retries`);
  const numbers = await page.locator('tr[data-dimension=commit-retries] td').evaluateAll((cells) =>
    cells
      .map((cell) => (cell as HTMLElement).dataset['number'])
      .filter(Boolean)
      .map(Number),
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  await page.locator('select[name=sort]').selectOption('question');
  const labels = await page.locator('tbody').nth(1).locator('tr[data-dimension] th a').allInnerTexts();
  expect(labels).toEqual([...labels].sort());
});

test('an empty choice says so, and reset brings everything back', async ({ page }) => {
  await page.goto(`${address}?systems=iceberg&value=canonical-file-set:log-of-deltas`);
  await expect(page.locator('[data-shown]')).toHaveText('No chosen system gives that answer.');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('[data-shown]')).toHaveText(`${all} of ${all} questions, 5 of 5 systems`);
  await expect(page).toHaveURL(address);
});

test('what is shown is taken away as CSV, JSON and Markdown', async ({ page }) => {
  await page.goto(`${address}?systems=iceberg,hudi&questions=unique-keys,commit-retries`);
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = await take('CSV');
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toMatch(/^question,Hudi,Iceberg\r\n/u);
  const json = JSON.parse(await take('JSON')) as {
    questions: { id: string; answers: Record<string, { value: string; url: string }> }[];
  };
  expect(json.questions.map(({ id }) => id)).toEqual(['commit-retries', 'unique-keys']);
  const answer = json.questions[1]!.answers['iceberg']!;
  expect(answer.value).toBe('no');
  expect(answer.url).toContain('/systems/iceberg/#unique-keys');
  expect(await take('Markdown')).toMatch(/^\| {2}\| Hudi \| Iceberg \|\n\| --- \|/u);
});

test('the link of what is shown is copied', async ({ page }) => {
  await page.goto(`${address}?only=differences`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?only=differences$/u);
});

test('a cell opens to its explanation, evidence and history, has its own link, and gives the focus back', async ({
  page,
}) => {
  await page.goto(address);
  const cell = page.locator('#delta-lake--commit-primitive a');
  await cell.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delta Lake: Commit made atomic by' });
  await expect(dialog.locator('.evidence').first()).toBeVisible();
  await expect(dialog).toContainText('Holds for');
  await expect(page).toHaveURL(`${address}#delta-lake--commit-primitive`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell).toBeFocused();
  await page.goto(`${address}#hudi--unique-keys`);
  await expect(page.getByRole('dialog', { name: 'Hudi: Unique keys' })).toContainText('checked');
});

test('the head and the first column stay while the table is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(address);
  const matrix = page.locator('.matrix');
  await matrix.evaluate((element) => element.scrollTo(400, 600));
  const box = (await matrix.boundingBox())!;
  const head = (await page.getByRole('columnheader', { name: 'Question' }).boundingBox())!;
  expect(Math.abs(head.x - box.x)).toBeLessThan(3);
  expect(Math.abs(head.y - box.y)).toBeLessThan(3);
});

test('nonsense in the address is passed over', async ({ page }) => {
  await page.goto(
    `${address}?systems=nobody&questions=%3Cscript%3E&value=x:y:z&sort=constructor&evidence=__proto__#nobody--nothing`,
  );
  await expect(page.locator('[data-shown]')).toHaveText(`${all} of ${all} questions, 5 of 5 systems`);
});
