import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=prospectie&opleiding=elektrotechnicus';
const headline = (page: Page) => page.getByRole('heading', { level: 2 });
const rows = (page: Page) => page.locator('.w-list .ui-row-link');
const card = (page: Page) => page.locator('.w-card');

async function openView(page: Page, search = VIEW): Promise<void> {
  await open(page, search);
  await expect(rows(page).first()).toBeVisible();
}

/** Puts the first `count` prospects on a list and goes to it. */
async function openList(page: Page, count: number): Promise<void> {
  await openView(page);
  for (let at = 0; at < count; at++) {
    await rows(page).nth(at).click();
    await card(page).getByRole('button', { name: 'Zet op mijn lijst' }).click();
    await expect(card(page).getByRole('button', { name: /open de lijst/ })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('radio', { name: `Mijn lijst ${count}` }).check({ force: true });
  await expect(rows(page)).toHaveCount(count);
}

/** Presses Tab until the keyboard is there; fails when it never comes. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('from the opening screen to five calls with a next step each, exported, by keyboard alone', async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus');
  await tabTo(page, page.getByRole('link', { name: 'Prospectie' }));
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('om aan te spreken voor Elektrotechnicus duaal');
  await tabTo(page, rows(page).first());
  for (let call = 0; call < 5; call++) {
    if (call > 0) await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(call)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { level: 3 })).toBeFocused();
    await tabTo(page, card(page).getByRole('button', { name: 'Zet op mijn lijst' }));
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('button', { name: /open de lijst/ })).toBeFocused();
    await page.keyboard.press('Escape');
  }
  await tabTo(page, page.getByRole('radio', { name: 'Prospecten' }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(rows(page)).toHaveCount(5);
  await tabTo(page, rows(page).first());
  for (let call = 0; call < 5; call++) {
    if (call > 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, card(page).getByLabel('Stand'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, card(page).getByLabel('Volgende stap'));
    await page.keyboard.type(`Bel terug ${call + 1}`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('row', { name: new RegExp(`gebeld.*Bel terug ${call + 1}`) })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(rows(page).nth(call)).toBeFocused();
  }
  await tabTo(page, page.getByRole('button', { name: 'CSV', exact: true }), 'Shift+Tab');
  const { name, text } = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('Bellijst 1.csv');
  for (let call = 1; call <= 5; call++) expect(text).toContain(`Bel terug ${call}`);
  await expectAccessible(page);
});

test('a row opens its reasons, what it carries, and the order its weights', async ({ page }) => {
  await openView(page);
  await expect(page.getByText('De lijst rust op verzonnen vestigingen')).toBeVisible();
  await rows(page).nth(1).click();
  await expect(card(page)).toContainText('Erkend voor een verwante opleiding, nog niet voor deze.');
  await expect(card(page)).toContainText(/van de [\d.]+ vestigingen met NACE \d+/);
  await expect(card(page)).toContainText(/op [\d,]+ km \(\d+ leerling/);
  await expect(card(page)).toContainText('Erkend voor ');
  await expectAccessible(page);
  await page.getByText('Gewichten', { exact: true }).click();
  await expect(page.getByText('Geen plek vrij', { exact: true }).first()).toBeVisible();
});

test('searching goes over every prospect, and says when nobody is left', async ({ page }) => {
  await openView(page);
  const box = page.getByRole('searchbox');
  await box.fill('Oostende');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('.w-list tbody tr').filter({ hasNotText: 'Oostende' })).toHaveCount(0);
  await box.fill('zzzz');
  await expect(page.getByText('Niemand voldoet.')).toBeVisible();
});

test('the back-test tells lift against chance and the sector list, and that the data is invented', async ({ page }) => {
  await openView(page);
  await page.getByText('Hoe goed is deze volgorde?').click();
  await expect(page.getByText(/keer zoveel verstopte vestigingen als bij toeval/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/De NACE-lijst van de sector alleen haalt/)).toBeVisible();
  await expect(page.getByText('Op verzonnen gegevens bewijst dit alleen dat de machine werkt.')).toBeVisible();
  await expectAccessible(page);
});

test('what was being typed when the tab was killed is on the list afterwards', async ({ page, context }) => {
  await openList(page, 1);
  await rows(page).first().click();
  await card(page).getByLabel('Stand').selectOption('interested');
  await expect(page.getByRole('row', { name: /geïnteresseerd/ })).toBeVisible();
  await card(page).getByLabel('Notities').pressSequentially('Wil in januari praten');
  const killer = await context.newCDPSession(page);
  const died = page.waitForEvent('crash');
  void killer.send('Page.crash').catch(() => null);
  await died;
  const after = await context.newPage();
  await openView(after);
  await after.getByRole('radio', { name: 'Mijn lijst 1' }).check({ force: true });
  await rows(after).first().click();
  await expect(card(after).getByLabel('Notities')).toHaveValue('Wil in januari praten');
  await expect(card(after).getByLabel('Stand')).toHaveValue('interested');
});

test('two tabs that change one establishment both keep their change', async ({ page, context }) => {
  await openList(page, 1);
  const other = await context.newPage();
  await openView(other);
  await other.getByRole('radio', { name: 'Mijn lijst 1' }).check({ force: true });
  await rows(other).first().click();
  await rows(page).first().click();
  await card(page).getByLabel('Stand').selectOption('called');
  await expect(card(other).getByLabel('Stand')).toHaveValue('called');
  await card(other).getByLabel('Volgende stap').fill('Mailen');
  await card(other).getByLabel('Volgende stap').blur();
  await expect(page.getByRole('row', { name: /gebeld.*Mailen/ })).toBeVisible();
});

test('who must not be contacted is in no list of prospects, and the people there are forgotten', async ({ page }) => {
  await openList(page, 1);
  const [name = ''] = await rows(page).allInnerTexts();
  await rows(page).first().click();
  await card(page).getByText('Contact (blijft op dit toestel)').click();
  await card(page).getByLabel('Telefoon').fill('09 000 00 00');
  await card(page).getByLabel('Telefoon').blur();
  const before = await downloaded(page, () => page.getByRole('button', { name: 'CSV met contacten' }).click());
  expect(before.text).toContain('09 000 00 00');
  const shared = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  expect(shared.text).not.toContain('09 000 00 00');
  await card(page).getByLabel('Stand').selectOption('do-not-contact');
  await expect(card(page).getByText('Verdwijnt uit elke lijst van prospecten')).toBeVisible();
  const after = await downloaded(page, () => page.getByRole('button', { name: 'CSV met contacten' }).click());
  expect(after.text).not.toContain('09 000 00 00');
  await page.getByRole('radio', { name: 'Prospecten' }).check({ force: true });
  await page.getByRole('searchbox').fill(name);
  await expect(rows(page).filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(0);
});

test('an older export read in again undoes nothing, and its differences are told', async ({ page }) => {
  await openList(page, 1);
  const [name = ''] = await rows(page).allInnerTexts();
  await rows(page).first().click();
  await card(page).getByLabel('Volgende stap').fill('Oud plan');
  await card(page).getByLabel('Volgende stap').blur();
  await expect(page.getByRole('row', { name: /Oud plan/ })).toBeVisible();
  const old = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  await card(page).getByLabel('Volgende stap').fill('Nieuw plan');
  await card(page).getByLabel('Volgende stap').blur();
  await expect(page.getByRole('row', { name: /Nieuw plan/ })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: old.name, mimeType: 'text/csv', buffer: Buffer.from(old.text) });
  await expect(page.getByText('1 vestiging samengevoegd')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*Nieuw plan`) })).toBeVisible();
});

test('taken off a list by mistake, an establishment comes back with its history', async ({ page }) => {
  await openList(page, 2);
  await rows(page).first().click();
  await card(page).getByLabel('Notities').fill('Niet verliezen');
  await card(page).getByRole('button', { name: 'Haal van de lijst' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(rows(page)).toHaveCount(2);
  await rows(page).first().click();
  await expect(card(page).getByLabel('Notities')).toHaveValue('Niet verliezen');
});

test('planned visits become a route with a time per stop, GPX and calendar', async ({ page }) => {
  await openList(page, 3);
  for (let at = 0; at < 3; at++) {
    await rows(page).nth(at).click();
    await card(page).getByLabel('Stand').selectOption('visit-planned');
    await card(page).getByLabel('Volgende stap').fill('Bezoek');
    await card(page).getByLabel('Wanneer').fill('2026-12-01');
    await expect(page.getByRole('row', { name: /01\/12\/2026/ })).toHaveCount(at + 1);
  }
  await page.keyboard.press('Escape');
  const calendar = await downloaded(page, () => page.getByRole('button', { name: 'Agenda (.ics)' }).click());
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  await page.getByText('Een dag op de baan').click();
  await page.getByLabel('Vertrek uit').fill('Nergenshuizen');
  await page.getByRole('button', { name: 'Maak de route' }).click();
  await expect(page.getByRole('alert')).toHaveText('Die gemeente kennen we niet.');
  await page.getByLabel('Vertrek uit').fill('Gent');
  await page.getByRole('button', { name: 'Maak de route' }).click();
  await expect(page.locator('.w-list ol > li')).toHaveCount(3);
  await expectAccessible(page);
  const route = await downloaded(page, () => page.getByRole('button', { name: 'Route (.gpx)' }).click());
  expect(route.text.match(/<rtept/g)).toHaveLength(4);
});

for (const [language, words] of [
  ['en', 'establishments to approach for'],
  ['fr', 'établissements à contacter pour'],
] as const) {
  test(`the view of prospects is accessible in ${language}, on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openView(page, `${VIEW}&taal=${language}`);
    await expect(headline(page)).toContainText(words);
    await expectAccessible(page);
    await rows(page).first().click();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
