import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, open, test } from './watch';

const QUESTION = '?opleiding=elektrotechnicus';
const PHONE = { width: 390, height: 844 };

test('by link the map shows room, with its steps and what they mean, and the table has the numbers', async ({ page }) => {
  test.slow();
  await open(page, `${QUESTION}&kleur=ruimte`);
  const legend = page.getByRole('region', { name: 'Legende' });
  await expect(legend).toContainText('Ruimte voor extra leerlingen per arrondissement');
  await expect(legend).toContainText('zonder dat iemand anders zijn plek verliest');
  await expect(legend.getByRole('listitem').first()).toContainText(/\d/);
  await expect(page.locator('.map canvas')).toHaveAttribute('aria-label', /Ruimte voor extra leerlingen/);
  await expect(page.getByRole('columnheader', { name: 'Ruimte' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Op de kaart', exact: true })).toHaveValue('room');
  await expectAccessible(page);
});

test('by link the map shows pressure, with one scale read both ways, and who is left out', async ({ page }) => {
  await open(page, `${QUESTION}&kleur=druk`);
  const legend = page.getByRole('region', { name: 'Legende' });
  await expect(legend).toContainText('Druk op de plekken per arrondissement');
  await expect(legend.getByRole('listitem').filter({ hasText: '< 0,5' }).first()).toContainText('> 2');
  await expect(legend).toContainText(/\d+ leerlingen leunen op \d+ plekken/);
  await expect(page.getByRole('columnheader', { name: 'Leerlingen per plek' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Leuven/ })).toContainText(/\d,\d\d/);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /Scholen/ }).check();
  await expect(page.getByRole('columnheader', { name: 'Plekken per leerling' })).toBeVisible();
});

test('by keyboard: from verdicts to room to pressure and back', async ({ page }) => {
  await open(page, QUESTION);
  const choice = page.getByRole('combobox', { name: 'Op de kaart', exact: true });
  const legend = page.getByRole('region', { name: 'Legende' });
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/kleur=ruimte/);
  await expect(legend).toContainText('Ruimte voor extra leerlingen');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/kleur=druk/);
  await expect(legend).toContainText('Druk op de plekken');
  await page.keyboard.press('Home');
  await expect(page).not.toHaveURL(/kleur=/);
  await expect(legend).toContainText('Oordeel per arrondissement');
});

test('another division and another reach keep what the map shows', async ({ page }) => {
  await open(page, `${QUESTION}&kleur=ruimte`);
  const legend = page.getByRole('region', { name: 'Legende' });
  await page.getByLabel('Indeling op de kaart').selectOption('municipality');
  await expect(legend).toContainText('Ruimte voor extra leerlingen per gemeente');
  await expect(legend).toContainText('geen ruimte');
  await page.locator('#reach').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/bereik=21/);
  await expect(legend).toContainText('Ruimte voor extra leerlingen per gemeente');
});

test('the table of room ranks every school and every municipality, opens a school, and goes out as CSV', async ({ page }) => {
  await open(page, `${QUESTION}&tabel=ruimte`);
  const table = page.getByRole('table', { name: 'Ruimte per school' });
  await expect(table).toBeVisible();
  await expect(page.locator('#answer')).toContainText('zoveel leerlingen meer kunnen hier samen een plek vinden');
  const rooms = (await table.locator('tbody td.on-first').allTextContents()).map(Number);
  expect(rooms.length).toBeGreaterThan(100);
  expect([...rooms].sort((a, b) => b - a)).toEqual(rooms);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]).toContain('id;School;Gemeente;Aanbod;Leerlingen;Ruimte');
  expect(lines).toHaveLength(rooms.length + 1);
  await page.getByRole('radio', { name: 'Gemeenten' }).check();
  await expect(page.getByRole('table', { name: 'Ruimte per gemeente' })).toBeVisible();
  await page.getByRole('radio', { name: 'Scholen', exact: true }).check();
  await table.locator('tbody a').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=school:/);
});

test('the table of room is accessible, and lists only the kinds of school that are asked for', async ({ page }) => {
  await open(page, `${QUESTION}&tabel=ruimte&soort=clw`);
  const rows = page.getByRole('table', { name: 'Ruimte per school' }).locator('tbody tr');
  await expect(rows).toHaveCount(51);
  await expectAccessible(page);
});

test('a sector names the programme with the most room', async ({ page }) => {
  await open(page, '?sector=Houtsectoren&tabel=ruimte');
  await expect(page.getByRole('table', { name: 'Ruimte per school' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Opleiding' })).toBeVisible();
  await expect(page.locator('#answer')).toContainText('de opleiding met de meeste ruimte');
});

for (const [language, room, pressure] of [
  ['en', 'Room for extra learners per arrondissement', 'Pressure on the places per arrondissement'],
  ['fr', 'Marge pour des élèves en plus par arrondissement', 'Pression sur les places par arrondissement'],
] as const) {
  test(`the maps speak ${language}`, async ({ page }) => {
    await open(page, `${QUESTION}&kleur=ruimte&taal=${language}`);
    await expect(page.locator('.map-legend')).toContainText(room);
    await open(page, `${QUESTION}&kleur=druk&taal=${language}`);
    await expect(page.locator('.map-legend')).toContainText(pressure);
  });
}

test('what the map shows is fetched when it is asked for', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, QUESTION);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /painter|PaintLegend|RoomTable/.test(url))).toEqual([]);
  await page.getByRole('combobox', { name: 'Op de kaart', exact: true }).selectOption('heat');
  await expect(page.locator('.map-legend')).toContainText('Druk op de plekken');
  expect(fetched.some((url) => /painter/.test(url))).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('map and list show room and pressure, and nothing is wider than the screen', async ({ page }) => {
    await page.goto(`./${QUESTION}&kleur=druk&soort=clw`);
    await page.getByRole('button', { name: 'Legende' }).click();
    await expect(page.locator('.map-legend')).toContainText('leerlingen per plek');
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Lijst' }).check();
    await expect(page.getByRole('row', { name: /Leuven/ }).first()).toContainText('leerlingen per plek');
    await page.getByRole('radio', { name: 'Ruimte' }).check();
    await expect(page.getByRole('table', { name: 'Ruimte per school' })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
});
