import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, open, test } from './watch';

const SHORT = '?opleiding=elektrotechnieken&keuze=school:s050';
const TWO_CONTEXTS = '?opleiding=verzorgende-zorgkundige&keuze=school:s118';

test('a school that is short says how many in the first sentence, and where a larger reach makes it worse', async ({ page }) => {
  await open(page, SHORT);
  const panel = page.locator('#answer');
  await expect(panel.locator('h2')).toHaveText(
    /Mogelijk tekort: 3\s+tot 8\s+van de 8\s+leerlingen van Demoschool Bonheiden 1\s+vinden binnen 20\s+km geen plek/,
  );
  await expect(panel.locator('.sc-figures')).toContainText('Mogelijk tekort');
  await expect(panel.locator('.sc-figures')).toContainText('3–8');
  await expect(panel.locator('.an-shared')).toContainText('De telling. Deze school heeft pas vanaf 25');
  await expect(panel.locator('figcaption')).toContainText('dan blijven er 8 zonder plek');
  await expect(panel.locator('.sc-rise')).toContainText(/bij 18, 19\s+en 20\s+km/);
  await expectAccessible(page);
  await panel.locator('.sc-rise').getByRole('link', { name: 'Demoschool Vilvoorde 1' }).click();
  await expect(page).toHaveURL(/keuze=school:(?!s050)/);
  await expect(panel.locator('h2')).toContainText('Demoschool Vilvoorde 1');
});

test('both curves stand in one table, and the reach moves by keyboard', async ({ page }) => {
  await open(page, SHORT);
  const chart = page.getByRole('region', { name: 'Plekken en leerlingen per straal' });
  await expect(chart.locator('.sc-unplaced')).toBeVisible();
  await chart.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/bereik=21/);
  await expect(chart.getByRole('slider')).toHaveAttribute('aria-valuetext', /Binnen 21 km: .* dan blijven er \d+ zonder plek/);
  await expect(page.locator('#answer h2')).toContainText(/binnen 21\s+km/);
  await chart.getByRole('button', { name: 'Als tabel' }).press('Enter');
  await expect(chart.getByRole('columnheader', { name: /Zonder plek, gedeeld/ })).toBeVisible();
  await expect(
    chart
      .getByRole('row', { name: /^20 km/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('8');
  await expectAccessible(page);
});

test('the count comes first when the link asks for it', async ({ page }) => {
  await open(page, `${SHORT}&laag=telling`);
  await expect(page.locator('#answer h2')).toContainText('genoeg plekken');
  await expect(page.locator('#answer .an-shared')).toContainText(/Elke plek één keer geteld\. Mogelijk tekort: 3\s+tot 8\s/);
});

test('the draft goes out as a file, and leads to a workplace and back', async ({ page }) => {
  await open(page, SHORT);
  const draft = page.getByRole('region', { name: 'Voorstel' });
  await expect(draft).toContainText('3 van 8 geplaatst, samen 31,5 km');
  await expect(draft).toContainText('geen toewijzing');
  const download = page.waitForEvent('download');
  await draft.getByRole('button', { name: 'CSV' }).press('Enter');
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]).toContain('id school;School;id vestiging;Vestiging;Opleiding;Context;Leerlingen;km per leerling');
  expect(lines).toHaveLength(4);
  await draft.locator('tbody a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=vestiging:/);
  const panel = page.locator('#answer');
  await expect(panel).toContainText(/Nodig: met één plek meer|Krap: deze plekken/);
  await expect(panel).toContainText('Een ontwerp met de kortste totale afstand');
  await expectAccessible(page);
  await panel.getByRole('link', { name: 'Demoschool Bonheiden 1' }).first().click();
  await expect(page).toHaveURL(/keuze=school:s050/);
});

test('today: free places with whether they are needed, and who has no agreement yet', async ({ page }) => {
  await open(page, TWO_CONTEXTS);
  const today = page.getByRole('region', { name: 'Dichtste vrije plekken' });
  await expect(today).toContainText('1 leerling van deze school heeft nog geen overeenkomst.');
  await expect(today.getByRole('columnheader', { name: /Nodig om zoveel mogelijk leerlingen te plaatsen/ })).toBeVisible();
  await expect(today.locator('tbody tr')).toHaveCount(5);
  await today.getByRole('button', { name: 'alle 8' }).click();
  await expect(today.locator('tbody tr')).toHaveCount(8);
  await expect(page.getByRole('region', { name: 'Voorstel' }).getByRole('columnheader', { name: 'Context' })).toBeVisible();
  await expectAccessible(page);
});

test('a school without an offer of the question still sees what is free around it', async ({ page }) => {
  await open(page, '?opleiding=verzorgende-zorgkundige&keuze=school:s001');
  await expect(page.locator('#answer h2')).toContainText('telt hier geen leerlingen');
  const today = page.getByRole('region', { name: 'Dichtste vrije plekken' });
  await expect(today.locator('tbody tr').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Voorstel' })).toHaveCount(0);
});

test('in English and in French', async ({ page }) => {
  await open(page, `${SHORT}&taal=en`);
  await expect(page.locator('#answer h2')).toContainText('Possible shortage');
  await expect(page.getByRole('region', { name: 'Draft' })).toContainText('3 of 8 placed');
  await open(page, `${SHORT}&taal=fr`);
  await expect(page.locator('#answer h2')).toContainText('Pénurie possible');
  await expect(page.getByRole('region', { name: 'Proposition' })).toContainText('3 sur 8 avec place');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing is wider than the screen, and everything is there', async ({ page }) => {
    await page.goto(`./${SHORT}`);
    await page.getByRole('radio', { name: 'Lijst' }).check();
    await expect(page.locator('#answer h2')).toContainText('Mogelijk tekort');
    await expect(page.getByRole('region', { name: 'Voorstel' }).locator('tbody tr').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});
