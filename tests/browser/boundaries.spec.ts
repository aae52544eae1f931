import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { LAMBERT_72, PRJ_72, projected, type Shapes, someShapes, zippedShapefile } from '../data/boundary-files';
import { geography } from '../data/compiled-files';
import { drop, expect, expectAccessible, open, test } from './watch';

const allShapes = () =>
  someShapes(
    'NISCODE',
    geography.regions.municipality.map(({ name }) => name),
  );
const json = (shapes: Shapes) => Buffer.from(JSON.stringify(shapes));
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Grenzen en indelingen' });
const credit = (page: Page) => page.locator('.map-strip p');

/** Drops files on the window, as a hand does. */
async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Wat betekent dit?' }).first().click();
  await page.getByRole('button', { name: 'Andere grenzen of indelingen…' }).click();
  return dialogOf(page);
}

test('a zipped Shapefile dropped on the window replaces the borders, is remembered, and can be taken away again', async ({
  page,
}) => {
  await open(page);
  await expect(credit(page)).toContainText('Vereenvoudigde grenzen');
  const content = Buffer.from(zippedShapefile(projected(allShapes(), LAMBERT_72), PRJ_72));
  await drop(page, { name: 'Refgem.zip', content }, { name: 'nog.zip', content });
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('status')).toContainText('Refgem.zip is ingelezen.');
  await expect(dialog).toContainText('De kaart toont de grenzen van 304 gemeenten uit Refgem.zip');
  await expect(dialog).toContainText('Eén bestand tegelijk: nog.zip is niet gelezen.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sluit', exact: true }).click();
  await expect(credit(page)).toContainText('Grenzen uit Refgem.zip');
  await page.reload();
  await expect(credit(page)).toContainText('Grenzen uit Refgem.zip');
  await openDialog(page);
  await dialog.getByRole('button', { name: 'Terug naar de oorspronkelijke grenzen' }).click();
  await expect(dialog).toContainText('De kaart toont vereenvoudigde grenzen');
  await expect(credit(page)).toContainText('Vereenvoudigde grenzen');
  await page.reload();
  await expect(credit(page)).toContainText('Vereenvoudigde grenzen');
});

test('a file with faults is used as far as it goes, and its faults stand in words', async ({ page }) => {
  await open(page);
  const shapes = someShapes('NISCODE', ['Gent', 'Genk', 'Antwerpen']);
  const [first, second] = shapes.features;
  const name = '<img src=x onerror=alert(1)>.geojson';
  const strange = { ...second, properties: { NISCODE: '<b>99999</b>' } };
  await drop(page, { name, content: Buffer.from(JSON.stringify({ ...shapes, features: [...shapes.features, first, strange] })) });
  const outcome = dialogOf(page).getByRole('status');
  await expect(outcome).toContainText(`${name} is ingelezen.`);
  await expect(outcome).toContainText('1 vlak met een onbekende code (<b>99999</b>) weggelaten.');
  await expect(outcome).toContainText('301 gemeenten ontbreken (Aartselaar, Boechout en Boom) en blijven zonder omtrek.');
  await expect(credit(page)).toContainText(`Grenzen uit ${name}`);
});

for (const [what, name, content, sentence] of [
  ['a picture', 'grenzen.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'Dit is geen bestand met grenzen'],
  ['an empty file', 'grenzen.zip', Buffer.alloc(0), 'Het bestand met grenzen is leeg.'],
  ['half a file', 'grenzen.geojson', json(someShapes()).subarray(0, 1000), 'beschadigd of houdt te vroeg op'],
  [
    'half a zip',
    'grenzen.zip',
    Buffer.from(zippedShapefile(someShapes(), '')).subarray(0, 1000),
    'beschadigd of houdt te vroeg op',
  ],
] as const) {
  test(`${what} is told in one sentence, and everything stays`, async ({ page }) => {
    await open(page);
    await drop(page, { name, content });
    const alert = dialogOf(page).getByRole('alert');
    await expect(alert).toContainText(sentence);
    await expect(alert).toContainText(`${name} is niet ingelezen, alles is gebleven zoals het was.`);
    await expectAccessible(page);
    await expect(credit(page)).toContainText('Vereenvoudigde grenzen');
  });
}

test('where no property tells codes, the reader is asked which holds them, and may be wrong', async ({ page }) => {
  await open(page);
  const shapes = allShapes();
  const features = shapes.features.map((feature) => ({
    ...feature,
    properties: { NAAM: 'x', CODE: `gemeente ${feature.properties?.NISCODE}` },
  }));
  await drop(page, { name: 'vreemd.json', content: json({ ...shapes, features }) });
  const dialog = dialogOf(page);
  const select = dialog.getByLabel('Eigenschap met de gemeentecode');
  await expect(select.locator('option')).toHaveText(['NAAM (zoals x)', 'CODE (zoals gemeente 11001)']);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lees opnieuw' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Geen eigenschap van de grenzen bevat gemeentecodes');
  await select.selectOption('CODE');
  await dialog.getByRole('button', { name: 'Lees opnieuw' }).click();
  await expect(dialog.getByRole('status')).toContainText('vreemd.json is ingelezen.');
  await expect(credit(page)).toContainText('Grenzen uit vreemd.json');
});

test('where the file names a system that is none of ours, the reader may say which it is', async ({ page }) => {
  await open(page);
  const content = Buffer.from(zippedShapefile(projected(someShapes(), LAMBERT_72), PRJ_72.replace('1972', '2005')));
  await drop(page, { name: 'oud.zip', content });
  const dialog = dialogOf(page);
  await dialog.getByLabel('Stelsel van de coördinaten').selectOption('Lambert 72');
  await dialog.getByRole('button', { name: 'Lees opnieuw' }).click();
  await expect(dialog.getByRole('status')).toContainText('oud.zip is ingelezen.');
});

test('groupings go out as a table, come in changed, are remembered and can be taken away', async ({ page }) => {
  await open(page, '?niveau=resoc');
  const dialog = await openDialog(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download als CSV' }).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toMatch(/^\uFEFF"?nis"?;"?name"?;"?resoc"?;"?reference_region"?\r\n/);
  const changed = table.replaceAll(';Kempen;', ';Noorderkempen;');
  expect(changed).not.toBe(table);
  await dialog
    .locator('input[accept*=csv]')
    .setInputFiles({ name: 'mijn.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
  await expect(dialog.getByRole('status')).toContainText('mijn.csv is ingelezen.');
  await expect(dialog).toContainText('De indelingen komen uit mijn.csv');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sluit', exact: true }).click();
  await expect(page.locator('#answer')).toContainText('Noorderkempen');
  await page.reload();
  await expect(page.locator('#answer')).toContainText('Noorderkempen');
  await openDialog(page);
  await dialog.getByRole('button', { name: 'Terug naar de oorspronkelijke indelingen' }).click();
  await dialog.getByRole('button', { name: 'Sluit', exact: true }).click();
  await expect(page.locator('#answer')).not.toContainText('Noorderkempen');
  await expect(page.locator('#answer')).toContainText('Kempen');
});

for (const [what, fault, sentence] of [
  ['without a store', 'SecurityError', 'Deze browser laat niet toe het te onthouden'],
  ['whose store is full', 'QuotaExceededError', 'De opslag van deze browser is vol'],
] as const) {
  test(`a browser ${what} uses the borders for this visit, and says so`, async ({ page }) => {
    await page.addInitScript((name) => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no', name);
      };
    }, fault);
    await open(page);
    await drop(page, { name: 'grenzen.json', content: json(allShapes()) });
    await expect(dialogOf(page).getByRole('status')).toContainText(sentence);
    await expect(credit(page)).toContainText('Grenzen uit grenzen.json');
  });
}

test('reading can be stopped, and a newer file takes its place', async ({ page, context }) => {
  await open(page);
  let isHeld = true;
  await context.route('**/data/geography.json', async (route) => {
    await expect.poll(() => isHeld).toBe(false);
    await route.continue().catch(() => {});
  });
  await drop(page, { name: 'traag.json', content: json(allShapes()) });
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop met lezen' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  isHeld = false;
  await drop(page, { name: 'vlug.json', content: json(allShapes()) });
  await expect(dialog.getByRole('status')).toContainText('vlug.json is ingelezen.');
});

for (const [language, title, sentence] of [
  ['en', 'Borders and groupings', 'This is no file of boundaries'],
  ['fr', 'Limites et découpages', "Ce n'est pas un fichier de limites"],
] as const) {
  test(`the dialog speaks ${language}`, async ({ page }) => {
    await open(page, `?taal=${language}`);
    await drop(page, { name: 'x.json', content: Buffer.from('x') });
    await expect(page.getByRole('dialog', { name: title }).getByRole('alert')).toContainText(sentence);
  });
}

test('on a phone the dialog and the map fit, however long the name of the file is', async ({ page }) => {
  await open(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await drop(page, { name: `${'grenzen'.repeat(20)}.json`, content: json(allShapes()) });
  await expect(dialogOf(page).getByRole('status')).toBeVisible();
  for (const part of [dialogOf(page), page.locator('.map-strip')]) {
    await expect(part).toContainText('grenzengrenzen');
    const [needed, given] = await part.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(needed).toBe(given);
  }
});
