import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=monitoring';
const FIGURES = `${VIEW}&opvolging=cijfers`;

const figures = (page: Page) => page.locator('.mt-figures');
const cells = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) }).getByRole('cell');

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

async function openAnswered(page: Page, search: string): Promise<void> {
  await open(page, search);
  await expect(figures(page).first()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.w-view [aria-busy=true]')).toHaveCount(0, { timeout: 40_000 });
}

/** What the command line prints. */
async function radar(...options: readonly string[]) {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'src/pipeline/radar.ts', ...options, '--json']);
  return JSON.parse(stdout) as { rows: { keys: string[]; names: string[]; value: number }[]; total: number | null };
}

const dutch = (value: number) => new Intl.NumberFormat('nl-BE').format(value);

test('the first question stands there at once, the second and fourth after one key; back undoes', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Monitoring' }).focus();
  await page.keyboard.press('Enter');
  await expect(figures(page).first()).toContainText('291 opleidingen aan scholen in 2021-2022, tegenover 198 in 2018-2019');
  await expect(cells(page, '2019-2020').first()).toHaveText('235');
  await page.getByRole('link', { name: /in elke provincie en in Brussel/ }).focus();
  await page.keyboard.press('Enter');
  await expect(figures(page).first()).toContainText('het meest Antwerpen (291), Oost-Vlaanderen (252)');
  await expect(page).toHaveURL(/opvolging=vragen:offer-per-province/);
  await page.getByRole('link', { name: /grootste aanbod/ }).focus();
  await page.keyboard.press('Enter');
  await expect(figures(page).first()).toContainText('het meest Bouw (41)');
  await expect(page.getByRole('table').first().getByRole('rowheader').first()).toContainText('Bouw');
  await page.goBack();
  await expect(figures(page).first()).toContainText('het meest Antwerpen (291)');
  await page.goBack();
  await expect(figures(page).first()).toContainText('tegenover 198 in 2018-2019');
});

test('a question is asked about another province, says how it counts and what is missing, and opens in the figures', async ({
  page,
}) => {
  const { rows } = await radar('trends', '--measure', 'offers', '--by', 'year', '--only', 'province=70000');
  await openAnswered(page, VIEW);
  await expect(page.getByRole('heading', { name: 'Hoe er geteld is' })).toBeVisible();
  await expect(page.getByText('Schooljaren voor 2018-2019: niet in deze gegevens.')).toBeVisible();
  await choice(page, 'Provincie').selectOption('Limburg');
  await expect(page).toHaveURL(/offer-antwerp-per-year:70000/);
  await expect(figures(page).first()).toContainText('Provincie Limburg');
  for (const { names, value } of rows) await expect(cells(page, names[0] ?? '').first()).toHaveText(dutch(value));
  await page.getByRole('link', { name: 'Open in Cijfers' }).first().click();
  await expect(page).toHaveURL(/opvolging=cijfers:aanbod:jaar:provincie,70000/);
  await expect(choice(page, 'Welke?')).toHaveValue('70000');
  await expect(figures(page)).toContainText('Provincie Limburg');
});

test('what the data cannot answer is said', async ({ page }) => {
  await open(page, `${VIEW}&opvolging=vragen:mentors-trained`);
  await expect(page.getByText('Wie een mentoropleiding volgde: niet in deze gegevens.')).toBeVisible();
  await openAnswered(page, `${VIEW}&opvolging=vragen:enterprises-with-agreement`);
  await expect(page.getByText('Leerlingen zonder overeenkomst: niet in deze gegevens.')).toBeVisible();
});

test('the published tables stand beside the dataset, to the digit, with document and date', async ({ page }) => {
  await openAnswered(page, `${FIGURES}:ondernemingen:provincie,jaar::gepubliceerd`);
  await expect(cells(page, 'Antwerpen').nth(1)).toHaveText('1.272');
  await expect(cells(page, 'Antwerpen').nth(3)).toHaveText('2.841* (schooljaar liep nog)');
  await expect(cells(page, 'Totaal').first()).toHaveText('3.646');
  await expect(page.getByText('Gepubliceerd: Vlaams Parlement, schriftelijke vraag 757, 16/06/2023.')).toBeVisible();
  await expect(page.getByText(/wat bij meer dan één provincie hoort, telt bij elk mee/)).toBeVisible();
  await openAnswered(page, `${FIGURES}:ondernemingen-met-overeenkomst:sector,jaar::gepubliceerd`);
  await expect(cells(page, 'Bouw').nth(2)).toHaveText('274');
  await openAnswered(page, `${FIGURES}:erkenningen:sector:provincie,10000`);
  await expect(cells(page, 'Bouw').nth(1)).toHaveText('715');
  await openAnswered(page, `${FIGURES}:erkenningen:provincie:::5::20220228`);
  await expect(page.getByLabel('Erkend op')).toHaveValue('2022-02-28');
  for (const at of [0, 1]) await expect(cells(page, 'Totaal').nth(at)).toHaveText('14.892');
  await page.getByRole('radio', { name: 'Dataset' }).check();
  await expect(page.getByRole('columnheader', { name: /Gepubliceerd/ })).toHaveCount(0);
});

test('every choice changes table, picture and link, as the command line counts', async ({ page }) => {
  const { rows, total } = await radar('trends', '--measure', 'places', '--by', 'arrondissement');
  await openAnswered(page, FIGURES);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('2.942 leerlingen in 2021-2022');
  await choice(page, 'Wat telt u?').selectOption('places');
  await choice(page, 'Per').selectOption('arrondissement');
  await expect(page).toHaveURL(/cijfers:plekken:arrondissement/);
  await expect(page.getByRole('img', { name: /Leerplekken per arrondissement/ })).toBeVisible();
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(rows.length + 1);
  await expect(cells(page, 'Totaal').first()).toHaveText(dutch(total ?? 0));
  const most = [...rows].sort((a, b) => b.value - a.value)[0];
  await expect(page.getByRole('table').getByRole('rowheader').first()).toContainText(most?.names[0] ?? '');
  await page.getByLabel('Verberg kleine aantallen').check();
  await page.getByLabel('Klein is minder dan').fill('500');
  await page.getByLabel('Klein is minder dan').press('Enter');
  await expect(page.getByRole('cell', { name: 'verborgen' }).first()).toBeVisible();
  const shown = await page.locator('.w-view').innerText();
  await openAnswered(page, new URL(page.url()).search);
  expect(await page.locator('.w-view').innerText()).toBe(shown);
});

test('a link that is not understood, or needs an area, says so', async ({ page }) => {
  const { rows } = await radar('trends', '--measure', 'learners', '--by', 'year', '--only', 'province=10000');
  await openAnswered(page, `${FIGURES}:x`);
  await expect(page.getByRole('alert')).toContainText('De link vraagt cijfers die we niet kennen');
  await openAnswered(page, `${VIEW}&opvolging=vragen:x`);
  await expect(page.getByRole('alert')).toContainText('De link vraagt een vraag die we niet kennen');
  await open(page, `${FIGURES}:leerlingen:gebied`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('De link heeft geen eigen gebied');
  await openAnswered(page, `${FIGURES}:leerlingen:gebied&gebied=province:10000`);
  await expect(cells(page, 'Provincie Antwerpen').first()).toHaveText(dutch(rows.at(-1)?.value ?? 0));
});

test('figures go out as CSV, workbook and picture', async ({ page }) => {
  await openAnswered(page, `${FIGURES}:aanbod:provincie,jaar`);
  const saved = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const csv = await saved('CSV');
  const lines = csv.content.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines.find((line) => line.startsWith('Antwerpen'))).toContain(';198;235;263;291;');
  const workbook = unzipSync((await saved('XLSX')).content);
  expect(Object.keys(workbook).filter((file) => file.includes('worksheets/sheet'))).toHaveLength(2);
  const picture = await saved('Tekening (SVG)');
  expect(picture.name).toMatch(/^cijfers-.*\.svg$/);
  const text = picture.content.toString('utf8');
  expect(text).toContain('Opleidingen per school (aanbod) per provincie en schooljaar');
  expect(text).toContain('Voorbeeldgegevens');
  expect(text).not.toContain('style=');
  await page.setContent(`<img alt="" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}">`);
  const width = () => page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBeGreaterThan(400);
});

const LINKS = {
  questions: VIEW,
  'a question': `${VIEW}&opvolging=vragen:sectors-with-most-offer-antwerp`,
  lines: `${FIGURES}:ondernemingen:provincie,jaar`,
  bars: `${FIGURES}:leerlingen:sector,vorm:::20:verberg`,
};
for (const [part, link] of Object.entries(LINKS)) {
  test(`${part}: accessible in Dutch and in the dark`, async ({ page }) => {
    await openAnswered(page, link);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Donker thema' }).click();
    await expectAccessible(page);
  });
  for (const language of ['en', 'fr']) {
    test(`${part}: accessible in ${language}, on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, `${link}&taal=${language}`);
      if (part !== 'questions') await expect(figures(page).first()).toBeVisible({ timeout: 40_000 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      if (part !== 'questions') return;
      await page.locator('.mt-question').first().click();
      await expect(figures(page).first()).toContainText('291');
      await page.getByRole('link', { name: language === 'en' ? 'All questions' : 'Toutes les questions' }).click();
      await expect(page.locator('.mt-question').first()).toBeVisible();
    });
  }
}

test('sectors stand in one table, the tightest first, with why programmes may be short all the same and a way there and back', async ({
  page,
}) => {
  await openAnswered(page, `${VIEW}&opvolging=vragen:sectors-with-most-shortage-antwerp`);
  const table = page.getByRole('table', { name: 'Leerlingen en plekken per sector' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveText(
    ['Sector', 'Leerlingen', 'Plekken', 'Plekken per leerling', 'Opleidingen', 'waarvan ergens een mogelijk tekort'].map(
      (name) => new RegExp(name),
    ),
  );
  const ratios = (await table.locator('tbody tr:not(.is-total) td:nth-child(4)').allInnerTexts())
    .map((text) => Number(text.replace('.', '').replace(',', '.')))
    .filter((value) => !Number.isNaN(value));
  expect(ratios.length).toBeGreaterThan(10);
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  await expectAccessible(page);
  await page.getByRole('link', { name: /in het sectoroverzicht$/ }).click();
  await expect(page).toHaveURL(/beeld=sectoroverzicht|beeld=overzicht/);
  await page.getByRole('link', { name: 'Alle sectoren als geheel' }).click();
  await expect(table).toBeVisible();
});

test('new programmes are named per year, and the share of enterprises with an agreement is told', async ({ page }) => {
  await openAnswered(page, `${VIEW}&opvolging=vragen:new-offer-antwerp`);
  await expect(page.getByRole('heading', { name: /^2021-2022: \d+ nieuwe opleiding/ })).toBeVisible();
  await expect(page.locator('.mt-names li').first()).toContainText('duaal');
  await expectAccessible(page);
  await openAnswered(page, `${VIEW}&opvolging=vragen:enterprises-with-agreement`);
  const share = page.getByRole('table', { name: /^Aandeel met een overeenkomst, .* \(dataset\)$/ });
  await expect(share.getByRole('row', { name: /^Antwerpen / })).toContainText('%');
  const byYear = page.getByRole('table', { name: 'Aandeel met een overeenkomst per schooljaar (dataset)' });
  await expect(byYear.getByRole('row', { name: /^2021-2022 / })).toContainText('%');
  await expectAccessible(page);
});

test('an answer comes into sight when its question is chosen far down the list', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openAnswered(page, VIEW);
  const last = page.getByRole('link', { name: /leidden echt een leerling op/ });
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect(page.getByRole('heading', { level: 2, name: /leidden echt een leerling op/ })).toBeInViewport();
});

test('on a phone every figure says of when it is, and the total stands whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAnswered(page, `${VIEW}&opvolging=vragen:enterprises-with-agreement`);
  const total = page.locator('tfoot').first();
  await expect(total.locator('.mt-main')).toHaveAttribute('data-when', '2021-2022');
  const box = await total.locator('.ui-table-line').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(box?.height ?? 0).toBeGreaterThan(30);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
