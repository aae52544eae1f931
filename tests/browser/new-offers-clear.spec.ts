import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=nieuw-aanbod';
const DOSSIER = `${VIEW}&opleiding=elektrotechnicus&aanbod=dossier:s001:40:scholen:3`;
const SPECIAL = `${VIEW}&aanbod=school:s018:8:scholen:3`;
const SCHOOL = `${VIEW}&aanbod=school:s001:8:scholen:3`;

/** Opens a part that has been answered. */
async function openAnswered(page: Page, search: string): Promise<void> {
  await open(page, search);
  await expect(page.locator('.w-list, .do-paper').first()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.w-view [aria-busy=true]')).toHaveCount(0, { timeout: 40_000 });
}

test('every part says its reach, its day and whose learners count; the reach is changed there and stands in the link', async ({
  page,
}) => {
  await openAnswered(page, SCHOOL);
  const advisable = async () => Number.parseInt((await page.locator('.w-view h2').textContent()) ?? '', 10);
  const before = await advisable();
  await expect(page.locator('.no-ground')).toContainText('Stand 31/08/2022 · alle opleidingen samen, iedereen zoekt opnieuw');
  await page.getByRole('combobox', { name: 'Bereik' }).selectOption('10');
  await expect(page).toHaveURL(/bereik=10/);
  await expect.poll(advisable, { timeout: 40_000 }).toBeLessThan(before);
  for (const part of ['Voor een opleiding', 'Dossier', 'Forum', 'Wat als']) {
    await page.getByRole('radio', { name: part }).check();
    await expect(page.getByRole('combobox', { name: 'Bereik' })).toHaveValue('10');
  }
});

test('a programme is found by its own name before those that have it in theirs', async ({ page }) => {
  await openAnswered(page, `${VIEW}&aanbod=opleiding::8:scholen:3`);
  await page.getByRole('combobox', { name: 'Opleiding' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Slagerij duaal');
  await expect(page.locator('.q-highlighted')).toHaveText('Slagerij duaal');
  await page.keyboard.press('Enter');
  await expect(page.locator('.w-view h2')).toContainText('voor Slagerij duaal', { timeout: 40_000 });
});

test('a number of learners that is none is refused in a sentence, and the last good one is kept', async ({ page }) => {
  await openAnswered(page, SCHOOL);
  const field = page.getByRole('textbox', { name: 'Extra leerlingen' });
  for (const typed of ['2,5', '0', '-5', '', '9999', 'acht']) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('geen geheel getal van 1 tot 500. We rekenen verder met 8');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page).toHaveURL(/aanbod=school:s001:8:/);
  }
  await expectAccessible(page);
  await field.fill('12');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/aanbod=school:s001:12:/);
});

test('what is typed on a dossier is printed, stays in the tab, and is in no link or file', async ({ page }) => {
  await openAnswered(page, DOSSIER);
  await page.getByLabel('Contactpersoon').fill('An Proef');
  await page.getByLabel('Visie van de school op dit aanbod').fill('Wij willen\ndit samen doen.');
  await expect(page.locator('.do-paper')).toContainText('blijft alleen in dit tabblad');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.do-typed', { hasText: 'An Proef' })).toBeVisible();
  await expect(page.locator('.do-typed', { hasText: 'dit samen doen.' })).toBeVisible();
  await expect(page.getByLabel('Contactpersoon')).toBeHidden();
  // One of four lines about the applicant, and one of five parts, have words; the others are ruled.
  await expect(page.locator('.do-ruled')).toHaveCount(7);
  expect(
    await page
      .locator('.do-ruled')
      .first()
      .evaluate((line) => line.clientHeight),
  ).toBeGreaterThan(20);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('radio', { name: 'Wat als' }).check();
  await page.getByRole('radio', { name: 'Dossier' }).check();
  await expect(page.getByLabel('Contactpersoon')).toHaveValue('An Proef', { timeout: 40_000 });
  const kept = await page.evaluate(() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/An.Proef|samen/);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).not.toMatch(/An Proef|samen doen/);
  await page.reload();
  await expect(page.getByLabel('Contactpersoon')).toHaveValue('', { timeout: 40_000 });
});

test('too little room is told in exact figures, which dossier, card and forum share', async ({ page }) => {
  await openAnswered(page, DOSSIER);
  const told = '18 van de 40 leerlingen krijgen een vrije plek; 22 alleen als een ander een plek afstaat';
  await expect(page.locator('.do-paper')).toContainText(told);
  await expect(page.locator('.do-paper')).toContainText(
    'Het deel Forum stelt voor deze aanvraag alleen voor: Negatief: genoeg aanbod.',
  );
  const alternatives = page.getByRole('table', { name: 'Andere opleidingen voor deze school' });
  for (const heading of ['Anderen verliezen', 'Wensen', 'Groei'])
    await expect(alternatives.getByRole('columnheader', { name: heading })).toBeVisible();
  await page.getByRole('button', { name: 'Naar het forum' }).click();
  await expect(page.getByRole('textbox', { name: 'Aanvragen als CSV' })).toHaveValue(
    'aanvraag,school,opleiding,leerlingen\n1,s001,elektrotechnicus,40',
  );
  await expect(page.getByRole('combobox', { name: 'Uitkomst voor 1' })).toHaveValue('negative-enough-offer', { timeout: 40_000 });
  await page.goBack();
  await page.getByRole('radio', { name: 'Voor een school' }).check();
  await page.getByRole('searchbox').fill('elektrotechnicus', { timeout: 40_000 });
  await page.locator('.no-scouted .ui-row-link').first().click();
  await expect(page.locator('.w-card')).toContainText(told);
  await page.locator('.w-card').getByRole('button', { name: 'Naar het forum' }).click();
  // It is there already.
  await expect(page.getByRole('textbox', { name: 'Aanvragen als CSV' })).toHaveValue(/\n1,s001,elektrotechnicus,40$/);
});

test('a school for special education is listed what it can offer, the others by a switch that the link keeps', async ({
  page,
}) => {
  await openAnswered(page, SPECIAL);
  const rows = page.locator('.no-scouted .ui-row-link');
  const own = await rows.count();
  const forms = await page.locator('.no-scouted tbody td:nth-child(3)').allTextContents();
  for (const form of forms) expect(form).toContain('OV3');
  await expect(page.getByText('Een school voor buitengewoon onderwijs biedt opleidingen van OV3 aan')).toBeVisible();
  const all = page.getByRole('checkbox', { name: /^Ook andere onderwijsvormen \(\d+\)$/ });
  const others = Number.parseInt(((await page.getByText(/^Ook andere/).textContent()) ?? '').replace(/\D+/g, ''), 10);
  await all.check();
  await expect(rows).toHaveCount(own + others);
  await expect(page).toHaveURL(/:vormen$/);
  await page.reload();
  await expect(all).toBeChecked({ timeout: 40_000 });
  await page.locator('.no-scouted .ui-row-link', { hasText: 'Slagerij duaal' }).first().click();
  await expect(page.locator('.w-card')).toContainText('een andere onderwijsvorm dan die van deze school');
});

test('beside an open card no column is cut off, and every column is explained', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  await openAnswered(page, SCHOOL);
  await page.locator('.no-scouted .ui-row-link').first().click();
  await expect(page.locator('.w-card')).toBeVisible();
  const [width, shown] = await page.locator('.no-scouted .ui-table-scroll').evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(width).toBeLessThanOrEqual(shown ?? 0);
  const headings = await page.locator('.no-scouted thead th button').count();
  await page.getByText('Wat de kolommen betekenen').click();
  await expect(page.locator('.no-fold dt')).toHaveCount(headings - 1);
  for (const text of await page.locator('.no-fold dd').allTextContents()) expect(text).not.toBe('');
  await expect(page.getByRole('columnheader', { name: 'Groei sinds 2018-2019' })).toBeVisible();
  await expectAccessible(page);
});

test('on a phone the rows come before the filters, with one choice of order', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAnswered(page, SCHOOL);
  await expect(page.locator('.no-scouted .ui-row-link').first()).toBeInViewport();
  await expect(page.locator('.ui-table-sort')).toBeHidden();
  await page.getByText('Filters en volgorde').click();
  await page.getByRole('combobox', { name: 'Volgorde' }).selectOption('growth');
  await expect(page).toHaveURL(/:groei$/);
});

test('a set that counts less than the map says why', async ({ page }) => {
  await openAnswered(page, `${VIEW}&opleiding=elektrotechnicus&aanbod=opleiding::8:scholen:5`);
  await expect(page.getByText('ze delen plekken, en de kaart rekent elke plaats alleen')).toBeVisible();
});

test('room beyond the places of an area says where it comes from', async ({ page }) => {
  await openAnswered(page, `${VIEW}&opleiding=keukenmedewerker&aanbod=dossier:s056:8:scholen:3`);
  const card = page.locator('.do-card').first();
  const row = card.getByRole('row', { name: /^Plekken/ });
  const places = Number((await row.getByRole('cell').last().textContent()) ?? '');
  const room = Number(/ruimte voor nog (\d+)/.exec((await card.textContent()) ?? '')?.[1]);
  expect(room).toBeGreaterThan(places);
  await expect(card).toContainText(`Dat is meer dan de ${places} plekken van het gebied zelf`);
});
