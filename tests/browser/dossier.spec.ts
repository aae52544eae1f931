import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=nieuw-aanbod';
const DOSSIER = `${VIEW}&opleiding=elektrotechnicus&aanbod=dossier:s001:40:scholen:3`;
const FORUM = `${VIEW}&opleiding=interieurbouwer&aanbod=forum:s001:8:scholen:3`;
const OTHER_HASH = '0123456789abcdef0123456789abcdef';
const APPLICATIONS = [
  'id,school_id,programme_id,learners',
  'a,s001,interieurbouwer,8',
  'b,s002,interieurbouwer,40',
  'c,s003,winkelmedewerker,12',
  'd,s999,interieurbouwer,8',
].join('\n');

const paper = (page: Page) => page.locator('.do-paper');
const headline = (page: Page) => page.getByRole('heading', { level: 2 });

async function openDossier(page: Page, search = DOSSIER): Promise<void> {
  await open(page, search);
  await expect(paper(page)).toBeVisible({ timeout: 40_000 });
}

/** What the command line prints. */
async function radar(...options: readonly string[]) {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'src/pipeline/radar.ts', ...options, '--json'], {
    maxBuffer: 64_000_000,
  });
  return stdout;
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await coming).path());
}

/** Widest reach of anything on the page beyond what it is laid out in, CSS pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('from a school to its dossier by keyboard; the link then tells whose data; back returns', async ({ page }) => {
  await open(page, `${VIEW}&aanbod=school:s001:8:scholen:3`);
  await expect(page.locator('.w-list .ui-row-link').first()).toBeVisible({ timeout: 40_000 });
  await page.locator('.w-list .ui-row-link').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Maak dossier' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Dossier' })).toBeFocused();
  await expect(headline(page)).toHaveText('Keukenmedewerker duaal, Proefcampus Antwerpen 1', { timeout: 40_000 });
  await expect(page).toHaveURL(/aanbod=dossier:s001:8:scholen:3:[0-9a-f]{32}$/);
  await page.goBack();
  await expect(headline(page)).toContainText('mogelijk ruimte voor 8 leerlingen', { timeout: 40_000 });
});

test('the JSON is what the command line prints, to the digit, and the paper shows its hash', async ({ page }) => {
  const [printed] = await Promise.all([
    radar('dossier', '--school', 's001', '--programme', 'elektrotechnicus', '--learners', '40'),
    openDossier(page),
  ]);
  expect((await saved(page, 'JSON')).toString('utf8')).toBe(printed);
  const { dataHash, figures } = JSON.parse(printed);
  await expect(paper(page)).toContainText(dataHash);
  await expect(
    paper(page)
      .getByRole('row', { name: /^Ruimte/ })
      .first(),
  ).toContainText(String(figures.room));
  await expect(paper(page)).toContainText('Voorbeelddata');
});

test('a figure does not contradict the threshold beside it', async ({ page }) => {
  // 6 learners on 11 places in the arrondissement of Aalst.
  await openDossier(page, `${VIEW}&opleiding=dierenzorg&aanbod=dossier:s185:8:scholen:3`);
  const row = page
    .locator('.do-card')
    .first()
    .getByRole('row', { name: /^Leerlingen per plek/ });
  await expect(row.getByRole('cell').first()).toHaveText('0,545');
  await expect(paper(page)).toContainText('6 leerlingen / 11 plekken = 0,545');
});

test('the paper has an applicant, tells loss from shortage, and keeps to the filters and the neighbourhood', async ({ page }) => {
  const filter = `${DOSSIER}::Houtsectoren`;
  await openDossier(page, filter);
  await expect(paper(page)).toContainText('Proefcampus Antwerpen 1 (s001)');
  await expect(paper(page)).toContainText('Verliezen telt per aanbod wie niet meer zeker is van een plek');
  await expect(paper(page)).toContainText('die aan de gekozen filters voldoen (Houtsectoren)');
  await expect(paper(page)).toContainText('Scholen: hoogstens vijf die ze kunnen aanbieden, binnen 20 km van deze school');
  const programmes = await paper(page)
    .getByRole('table', { name: 'Andere opleidingen voor deze school' })
    .getByRole('rowheader')
    .allTextContents();
  expect(programmes.length).toBeGreaterThan(0);
  expect(programmes).not.toContain('Keukenmedewerker duaal');
  const km = await paper(page)
    .getByRole('table', { name: 'Andere scholen voor deze opleiding' })
    .locator('tbody td:nth-child(2)')
    .allTextContents();
  expect(km.length).toBeGreaterThan(0);
  for (const each of km) expect(Number.parseFloat(each.replace(',', '.'))).toBeLessThanOrEqual(20);
});

test('schools that offer the programme already are marked among the alternatives, and no others', async ({ page }) => {
  await openDossier(page, `${VIEW}&opleiding=winkelmedewerker&aanbod=dossier:s150:8:scholen:3`);
  const namesIn = (table: string) => paper(page).getByRole('table', { name: table }).getByRole('rowheader').allTextContents();
  const offering = new Set(await namesIn('Biedt het al aan'));
  const others = await namesIn('Andere scholen voor deze opleiding');
  const marked = ' (biedt ze al aan)';
  for (const name of others) expect(name.endsWith(marked)).toBe(offering.has(name.replace(marked, '')));
  expect(others.filter((name) => name.endsWith(marked)).length).toBeGreaterThan(0);
});

test('wishes of sectors name their source in the language of the reader', async ({ page }) => {
  await openDossier(page, `${VIEW}&opleiding=dakwerker&aanbod=dossier:s030:8:scholen:3`);
  await expect(paper(page).getByRole('table', { name: 'Bronnen' })).toContainText(
    'SERV, advies over de programmatie duaal leren',
  );
});

test('the workbook has a sheet for every table', async ({ page }) => {
  await openDossier(page);
  const parts = unzipSync(await saved(page, 'XLSX'));
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(9);
});

test('a dossier of other data says so until it is made anew', async ({ page }) => {
  await openDossier(page, `${DOSSIER}:${OTHER_HASH}`);
  await expect(page.getByRole('alert')).toContainText(OTHER_HASH);
  await page.getByRole('button', { name: 'Maak het op deze gegevens' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).not.toHaveURL(new RegExp(OTHER_HASH));
});

test('it prints on A4: a few pages, nothing wider than the page, only the paper', async ({ page }) => {
  await openDossier(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.length).toBeLessThanOrEqual(6);
  // Margin boxes read it at the head of every page.
  const everyPage = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--do-page-head'));
  expect(await everyPage()).toBe('"Dossier nieuw aanbod · Elektrotechnicus duaal, Proefcampus Antwerpen 1"');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await paper(page).evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(16, 21, 27)']);
  // A4 without its margins, at 96 pixels an inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  const width = await paper(page).evaluate((element) => element.clientWidth);
  expect(await paper(page).evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(width);
  await expect(page.getByRole('button', { name: 'JSON', exact: true })).toBeHidden();
});

for (const [language, title] of Object.entries({
  nl: 'Dossier nieuw aanbod',
  en: 'Dossier on a new offer',
  fr: 'Dossier nouvelle offre',
})) {
  test(`dossier and forum in ${language}: accessible, on a phone too`, async ({ page }) => {
    await openDossier(page, `${DOSSIER}&taal=${language}`);
    await expect(page.getByRole('article', { name: title })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await open(page, `${FORUM}&taal=${language}`);
    await page.getByRole('textbox').fill(APPLICATIONS);
    await page.locator('.w-view .s-primary').click();
    await expect(page.locator('.w-list select')).toHaveCount(3, { timeout: 40_000 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

test('the forum equals the command line; outcomes are changed, kept and exported', async ({ page }) => {
  const file = join(await mkdtemp(join(tmpdir(), 'forum-')), 'aanvragen.csv');
  await writeFile(file, APPLICATIONS);
  await open(page, FORUM);
  await page.getByRole('button', { name: 'Beoordeel' }).click();
  await expect(page.getByRole('alert')).toContainText('geen enkele aanvraag');
  await page.getByRole('textbox', { name: 'Aanvragen als CSV' }).fill(APPLICATIONS);
  await page.getByRole('button', { name: 'Beoordeel' }).click();
  const { placed, of, applications } = JSON.parse(await radar('forum', '--applications', file));
  await expect(headline(page)).toHaveText(`Samen vinden ${placed} van ${of} leerlingen uit 3 aanvragen een plek`, {
    timeout: 40_000,
  });
  await expect(page.getByRole('alert')).toContainText('Regel 4: "s999" in school_id bestaat niet');
  for (const { id, proposal, loses } of applications) {
    const cost = loses.reduce((all: number, each: { loses: number }) => all + each.loses, 0);
    const row = page.locator('.w-list tbody tr', {
      has: page.getByRole('combobox', { name: `Uitkomst voor ${id}`, exact: true }),
    });
    await expect(row.locator('td').nth(6)).toHaveText(String(cost));
    await expect(page.getByRole('combobox', { name: `Uitkomst voor ${id}` })).toHaveValue(proposal);
  }
  await page.getByRole('combobox', { name: 'Uitkomst voor c' }).selectOption('negative-enough-offer');
  await expect(page.getByText('Gewijzigd. Voorstel: Positief')).toBeVisible();
  const lines = (await saved(page, 'CSV')).toString('utf8').trim().split('\r\n');
  expect(lines[0]).toContain('Voorstel;Reden;Gekozen uitkomst');
  expect(lines[3]).toMatch(/;Positief;.*;Negatief: genoeg aanbod$/);
  // Its columns need the length of the sheet.
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(/MediaBox \[0 0 841\S* 59/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Uitkomst voor c' })).toHaveValue('negative-enough-offer', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Zet alle uitkomsten terug op het voorstel' }).click();
  await expect(page.getByText('Gewijzigd. Voorstel: Positief')).toHaveCount(0);
});

test('the forum reads a file, says what is no table, and takes offers from what if', async ({ page }) => {
  await open(page, `${FORUM}&wijzigingen=offer:s001:interieurbouwer:8%2Bstop:s002:interieurbouwer`);
  const choose = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('brief.csv', 'naam,plaats\nx,y');
  await expect(page.getByRole('alert')).toContainText('brief.csv mist de kolom "school_id"');
  await choose('aanvragen.csv', APPLICATIONS.replaceAll(',', ';'));
  await expect(headline(page)).toContainText('uit 3 aanvragen', { timeout: 40_000 });
  await choose(
    'scholen.csv',
    'School;Opleiding;Leerlingen\nProefcampus Antwerpen 1;Interieurbouwer;8\nNergens;Interieurbouwer;8\n',
  );
  await expect(headline(page)).toContainText('uit 1 aanvraag', { timeout: 40_000 });
  await expect(page.getByRole('alert')).toContainText('Regel 2: "Nergens" in school bestaat niet');
  await page.getByRole('button', { name: 'Neem 1 nieuw aanbod over uit Wat als' }).click();
  await expect(headline(page)).toContainText('uit 1 aanvraag', { timeout: 40_000 });
});

test('from a list of changes a dossier is about the offer that was added last', async ({ page }) => {
  const changes = 'offer:s001:dakwerker:8%2Boffer:s002:interieurbouwer:9';
  await open(page, `${VIEW}&opleiding=elektrotechnicus&aanbod=wat-als:s001:8:scholen:3&wijzigingen=${changes}`);
  await page.getByRole('radio', { name: 'Dossier' }).check({ force: true });
  await expect(page).toHaveURL(/opleiding=interieurbouwer/);
  await expect(page).toHaveURL(/aanbod=dossier:s002:9/);
});

test('a school without a choice is helped on its way; filters count, stand in the link and are let go', async ({ page }) => {
  await open(page, VIEW);
  await page.locator('.no-lines a').first().click();
  await expect(page.locator('.w-list .ui-row-link').first()).toBeVisible({ timeout: 40_000 });
  const all = await page.locator('.w-list .ui-row-link').count();
  const degree = page.getByRole('combobox', { name: 'Graad' });
  await degree.selectOption({ index: 1 });
  const label = await degree.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);
  const count = Number(/\((\d+)\)$/.exec(label ?? '')?.[1]);
  expect(count).toBeLessThan(all);
  await expect(page.locator('.w-list .ui-row-link')).toHaveCount(count);
  await page.getByLabel('Verberg wat de school al aanbiedt').check();
  await expect(page).toHaveURL(/:nieuw$/);
  await expect(page.locator('.w-list').getByText('biedt ze al aan')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Verberg wat de school al aanbiedt')).toBeChecked({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Wis de filters' }).click();
  await expect(page.locator('.w-list .ui-row-link')).toHaveCount(all);
});
