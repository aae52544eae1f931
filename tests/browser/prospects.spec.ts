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

async function setStatus(page: Page, status: string): Promise<void> {
  const field = card(page).getByLabel('Stand');
  await field.focus();
  await field.selectOption(status);
  await field.blur();
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

test('the map has what the table has, and the area of the link', async ({ page }) => {
  await openView(page, `${VIEW}&gebied=corridor:5:4.035,50.936,Aalst;4.027,50.828,Ninove;4.234,50.734,Halle`);
  await expect(headline(page)).toContainText('langs de as Aalst – Ninove – Halle');
  const map = page.getByRole('region', { name: 'Kaart', exact: true });
  await expect(map.locator('canvas')).toBeVisible();
  await expect(map.getByText('school met tekort')).toBeVisible();
  await rows(page).first().click();
  await expect(map.getByRole('button', { name: 'Toon de keuze' })).toBeVisible();
  await expectAccessible(page);
});

test('the map goes back to everywhere when the area is cleared, and its tools cover none of it', async ({ page }) => {
  await openView(page, `${VIEW}&gebied=reference-region:Kempen`);
  const zoom = () => Number(/#kaart=([\d.]+)/.exec(page.url())?.[1] ?? 0);
  await expect.poll(zoom).toBeGreaterThan(7.3);
  const map = page.getByRole('region', { name: 'Kaart', exact: true });
  await map.getByRole('button', { name: 'Omlijn op de kaart' }).click();
  const stage = await map.locator('.map-stage').boundingBox();
  const tools = await map.locator('.map-draw').boundingBox();
  expect(tools?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Wis het gebied' }).click();
  await expect.poll(zoom).toBeLessThan(7.3);
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

test('the table goes over all prospects by keyboard, draws only those in sight, and sorts them all', async ({ page }) => {
  await openView(page);
  const table = page.locator('.w-list table').first();
  const count = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(300);
  const focused = page.locator('.w-list tbody tr:focus-within');
  await rows(page).first().focus();
  const [first = ''] = await rows(page).allInnerTexts();
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-rowindex', String(count + 1));
  await expect(focused).toBeInViewport();
  await expect(focused).not.toHaveAttribute('aria-busy', 'true');
  expect(await rows(page).count()).toBeLessThan(120);
  await expect(page.locator('.w-list tbody tr[aria-busy]')).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-rowindex', String(count));
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 3 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('aria-rowindex', String(count));
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  await expect(rows(page).first()).toHaveText(first);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Werkn.' }).click();
  await expect(page.getByRole('columnheader', { name: 'Werkn.' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).not.toHaveText(first);
  const staff = async () => {
    const cells = await page.locator('.w-list tbody td:nth-child(5)').allInnerTexts();
    return cells.map((cell) => Number(cell.replaceAll('.', '')));
  };
  const most = await staff();
  expect(most).toEqual([...most].sort((a, b) => b - a));
});

test('the keyboard skips from the menu to the first row, and closeness sorts the nearest first', async ({ page }) => {
  await openView(page);
  await page.getByRole('link', { name: 'Gegevens' }).focus();
  await tabTo(page, page.getByRole('link', { name: 'Naar de tabel' }));
  await expect(page.getByRole('link', { name: 'Naar de tabel' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  const km = page.getByRole('columnheader', { name: 'Km tot tekort' });
  await tabTo(page, km.getByRole('button'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(km).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/volgorde:km-op/);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(km).toHaveAttribute('aria-sort', 'descending');
});

test('the keyboard goes on from what came of a press when its button is gone', async ({ page }) => {
  await openView(page);
  const box = page.getByRole('searchbox');
  await box.fill('Oostende');
  await tabTo(page, page.getByRole('button', { name: 'Wis filters' }));
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Wis filters' })).toHaveCount(0);
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Wis de keuze' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Zet 1 op mijn lijst' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open de lijst' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
});

test('an area where no school is short says so beside its prospects', async ({ page }) => {
  await openView(page, `${VIEW}&gebied=reference-region:Kempen`);
  await expect(page.getByText('Geen school in de referentieregio Kempen komt tekort')).toBeVisible();
  await openView(page, `${VIEW}&gebied=municipality:35013`);
  await expect(page.getByText(/staat er|Die sta/)).toBeVisible();
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
  await setStatus(page, 'interested');
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
  await setStatus(page, 'called');
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
  const csv = () => downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  const shared = await csv();
  expect(shared.text).not.toContain('09 000 00 00');
  await page.getByLabel('Met contacten').check();
  const before = await csv();
  expect(before.name).toBe('Bellijst 1-contact.csv');
  expect(before.text).toContain('09 000 00 00');
  await setStatus(page, 'do-not-contact');
  await expect(card(page).getByLabel('Telefoon')).toHaveValue('09 000 00 00');
  await card(page).getByRole('button', { name: 'Ja, niet meer contacteren' }).click();
  await expect(card(page).getByLabel('Telefoon')).toHaveCount(0);
  await expect(card(page).getByText('Staat in geen lijst van prospecten meer')).toBeVisible();
  const after = await csv();
  expect(after.text).not.toContain('09 000 00 00');
  await page.getByRole('radio', { name: 'Prospecten' }).check({ force: true });
  await page.getByRole('searchbox').fill(name);
  await expect(rows(page).filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(0);
  await page.getByRole('searchbox').fill(/w\d{5}/.exec(shared.text)?.[0] ?? '');
  await expect(page.getByText('1 die niet gecontacteerd wil worden, is verborgen')).toBeVisible();
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('Niemand voldoet. Zoek ruimer')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  // Throwing the list away does not bring it back.
  await page.getByRole('radio', { name: 'Mijn lijst 1' }).check({ force: true });
  await page.getByRole('button', { name: 'Verwijder de lijst' }).click();
  await expect(page.getByText('leegmaken? 1 vestiging blijft staan, zodat niemand ze nog belt.')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await expect(rows(page)).toHaveText([name]);
});

test('who must not be contacted on one list is so on every list, until that is undone there', async ({ page }) => {
  await openList(page, 1);
  const [name = ''] = await rows(page).allInnerTexts();
  await page.getByRole('button', { name: 'Nieuwe lijst' }).click();
  await page.keyboard.type('Tweede lijst');
  await page.keyboard.press('Enter');
  const list = page.getByLabel('Lijst', { exact: true });
  await expect(list).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Tweede lijst' })).toBeVisible();
  // What is on another list is told among the prospects too.
  await page.getByRole('radio', { name: 'Prospecten' }).check({ force: true });
  await expect(page.locator('.w-list tbody tr').first()).toContainText('te bellen');
  await page.locator('.w-list tbody tr').first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Zet 1 op mijn lijst' }).click();
  await expect(page.getByText('1 daarvan staat ook op Bellijst 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Open de lijst' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Tweede lijst' })).toBeFocused();
  await rows(page).first().click();
  await setStatus(page, 'do-not-contact');
  // Escape takes the question back, not the card.
  await card(page).getByLabel('Stand').focus();
  await page.keyboard.press('Escape');
  await expect(card(page).getByLabel('Stand')).toHaveValue('to-call');
  await setStatus(page, 'do-not-contact');
  await card(page).getByRole('button', { name: 'Ja, niet meer contacteren' }).click();
  await expect(card(page).getByLabel('Stand')).toBeFocused();
  await list.selectOption({ label: 'Bellijst 1' });
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*niet contacteren`) })).toBeVisible();
  await rows(page).first().click();
  await expect(card(page).getByLabel('Stand')).toBeDisabled();
  await expect(card(page).getByText('Staat op Tweede lijst als niet te contacteren')).toBeVisible();
  await expectAccessible(page);
  await list.selectOption({ label: 'Tweede lijst' });
  await rows(page).first().click();
  // A key that slips allows nothing.
  await setStatus(page, 'called');
  await card(page).getByLabel('Stand').press('Escape');
  await expect(card(page).getByLabel('Stand')).toHaveValue('do-not-contact');
  await setStatus(page, 'called');
  await card(page).getByRole('button', { name: 'Ja, weer contacteren' }).click();
  await expect(card(page).getByText('Staat ook op Bellijst 1: te bellen.')).toBeVisible();
  await list.selectOption({ label: 'Bellijst 1' });
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*te bellen`) })).toBeVisible();
});

test('of two lists of one name each knows what the other forbids, and the one that forbids nobody is deleted whole', async ({
  page,
}) => {
  await openList(page, 1);
  await page.getByRole('button', { name: 'Nieuwe lijst' }).click();
  await page.keyboard.type('Bellijst 1');
  await page.keyboard.press('Enter');
  const list = page.getByLabel('Lijst', { exact: true });
  await expect(list.locator('option')).toHaveText(['Bellijst 1', 'Bellijst 1']);
  await page.getByRole('radio', { name: 'Prospecten' }).check({ force: true });
  await page.locator('.w-list tbody tr').first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Zet 1 op mijn lijst' }).click();
  await page.getByRole('button', { name: 'Open de lijst' }).click();
  await rows(page).first().click();
  await setStatus(page, 'do-not-contact');
  await card(page).getByRole('button', { name: 'Ja, niet meer contacteren' }).click();
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
  const forbids = await list.inputValue();
  const values = await list.locator('option').evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  await list.selectOption(values.find((value) => value !== forbids) ?? '');
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
  await rows(page).first().click();
  await expect(card(page).getByLabel('Stand')).toBeDisabled();
  await page.getByRole('button', { name: 'Verwijder de lijst' }).click();
  await expect(page.getByText('"Bellijst 1" voorgoed verwijderen?')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await expect(list.locator('option')).toHaveCount(1);
  await expect(list).toHaveValue(forbids);
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
});

test('a list gets another name, and the history says who changed what', async ({ page }) => {
  await openList(page, 1);
  await page.getByRole('button', { name: 'Hernoem' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Lijst', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Hernoem' }).click();
  await page.keyboard.type('Kempen, week 49');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kempen, week 49' })).toBeVisible();
  await page.getByLabel('Ik ben').fill('VB');
  await rows(page).first().click();
  await setStatus(page, 'called');
  await card(page).getByText('Wat er gebeurde').click();
  await expect(card(page).locator('.pr-history')).toContainText('VB Stand: gebeld');
  await page.reload();
  await expect(page.getByLabel('Ik ben')).toHaveValue('VB');
});

test('the card of a list says why to call, as that of the prospect does', async ({ page }) => {
  await openView(page);
  await rows(page).first().click();
  const why = await card(page).locator('.w-parts').first().innerText();
  await page.keyboard.press('Escape');
  await openList(page, 1);
  await rows(page).first().click();
  await card(page).getByText('Waarom bellen, en wat ze al doet').press('Enter');
  await expect(card(page).locator('.w-parts').first()).toHaveText(why.replaceAll('\n', ''), { useInnerText: false });
  await expectAccessible(page);
});

test('steps of today and before are told, and shown alone when that is asked', async ({ page }) => {
  await openList(page, 3);
  await rows(page).nth(1).click();
  await card(page).getByLabel('Wanneer').fill('2022-09-01');
  await card(page).getByLabel('Wanneer').blur();
  await expect(page.getByText('1 volgende stap is vandaag of al voorbij')).toBeVisible();
  await page.getByRole('button', { name: 'Toon alleen die' }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await card(page).getByLabel('Wanneer').fill('2090-09-01');
  await card(page).getByLabel('Wanneer').blur();
  await expect(rows(page)).toHaveCount(3);
});

test('what takes something off a list keeps the keyboard', async ({ page }) => {
  await openList(page, 2);
  const remove = page.getByRole('button', { name: 'Verwijder de lijst' });
  await remove.press('Enter');
  await expect(page.getByRole('button', { name: 'Nee, behoud' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await rows(page).first().press('Enter');
  await card(page).getByRole('button', { name: 'Haal van de lijst' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeFocused();
  await remove.press('Enter');
  await page.getByRole('button', { name: 'Ja, verwijder' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
});

test('a status that the arrow keys pass over is no call, and Escape keeps what was typed', async ({ page }) => {
  await openList(page, 1);
  await rows(page).first().click();
  await tabTo(page, card(page).getByLabel('Stand'));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await tabTo(page, card(page).getByLabel('Wanneer'));
  await page.keyboard.type('12012027');
  await tabTo(page, card(page).getByLabel('Notities'));
  await page.keyboard.type('Belt zelf terug');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await rows(page).first().click();
  await expect(card(page).getByLabel('Notities')).toHaveValue('Belt zelf terug');
  await expect(card(page).getByLabel('Wanneer')).toHaveValue('2027-12-01');
  await card(page).getByText('Wat er gebeurde').click();
  await expect(card(page).locator('.pr-history li')).toHaveCount(4);
  await expect(card(page).locator('.pr-history')).not.toContainText('gebeld');
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
  await expect(page.getByText('Niets verandert: wat in het bestand anders is, blijft zoals het hier is.')).toBeVisible();
  await expect(page.getByText(`1 blijft zoals hier: ${name}`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*Nieuw plan`) })).toBeVisible();
});

/** Reads a list in as if it came out of a spreadsheet. */
async function readIn(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  await page.getByLabel('Lees een lijst in').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const HEADER = 'Vestigingsnummer;Naam;Stand;Volgende stap;Wanneer;Notities';
const preview = (page: Page) => page.getByRole('region', { name: /^Wat .* zou veranderen$/ });
const outcome = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });
const numberIn = (csv: string, name = '') => csv.match(new RegExp(`"([^"]*)";"${name}"`))?.[1] ?? '';

test('a cell with a typo wipes nothing, and is told with its row, firm, column and what stood there', async ({ page }) => {
  await openList(page, 1);
  const [name = ''] = await rows(page).allInnerTexts();
  await rows(page).first().click();
  await setStatus(page, 'visit-planned');
  await card(page).getByLabel('Wanneer').fill('2026-12-04');
  await card(page).getByLabel('Wanneer').blur();
  await expect(page.getByRole('row', { name: /bezoek gepland.*04\/12\/2026/ })).toBeVisible();
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  const number = numberIn(text, name);
  await readIn(page, 'fout.csv', [HEADER, `${number};;gebelt;;31/02/2027;Toch gebeld`, 'nieuw-1;Nieuw;gebelt;;;']);
  await expect(preview(page)).toContainText('3 cellen of rijen waren niet leesbaar');
  await expect(preview(page)).toContainText(`Rij 2 (${name}), Stand: "gebelt" is geen stand.`);
  await expect(preview(page)).toContainText(`Rij 2 (${name}), Wanneer: "31/02/2027" is geen datum.`);
  await page.getByRole('button', { name: 'Neem over' }).click();
  await expect(outcome(page)).toContainText('Rij 3 (Nieuw), Stand: "gebelt" is geen stand.');
  await expect(page.getByRole('row', { name: /bezoek gepland.*04\/12\/2026/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Nieuw.*te bellen/ })).toBeVisible();
  await expect(card(page).getByLabel('Notities')).toHaveValue('Toch gebeld');
  await card(page).getByText('Wat er gebeurde').click();
  await expect(card(page).locator('.pr-history')).toContainText('uit fout.csv Notities: Toch gebeld');
});

test('no file lifts do not contact, of this list or another on the device, and each is told', async ({ page }) => {
  await openList(page, 1);
  const [name = ''] = await rows(page).allInnerTexts();
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  const number = numberIn(text, name);
  await rows(page).first().click();
  await setStatus(page, 'do-not-contact');
  await card(page).getByRole('button', { name: 'Ja, niet meer contacteren' }).click();
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
  await readIn(page, 'hand.csv', [HEADER, `${number};;gebeld;;;`]);
  await expect(outcome(page)).toContainText(`${name}: "niet contacteren" blijft gelden`);
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
  await page.getByRole('button', { name: 'Nieuwe lijst' }).click();
  await page.getByRole('button', { name: 'Maak lijst' }).click();
  await expect(page.getByText('Nog niemand op deze lijst')).toBeVisible();
  await expect(outcome(page)).toHaveCount(0);
  await readIn(page, 'hand.csv', [HEADER, `${number};${name};te bellen;Bellen;;`]);
  await expect(preview(page)).toContainText(`${name}: "niet contacteren" blijft gelden`);
  await page.getByRole('button', { name: 'Neem over' }).click();
  await expect(page.getByRole('row', { name: /niet contacteren/ })).toBeVisible();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByText('Nog niemand op deze lijst')).toBeVisible();
});

test('what a file changes is shown first, chosen where both sides wrote it, taken over and put back', async ({ page }) => {
  await openList(page, 3);
  const names = await rows(page).allInnerTexts();
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  const numberOf = (name = '') => numberIn(text, name);
  await rows(page).first().click();
  await setStatus(page, 'refused');
  await card(page).getByLabel('Wanneer').fill('2026-12-04');
  await card(page).getByLabel('Wanneer').blur();
  await expect(page.getByRole('row', { name: /geweigerd.*04\/12\/2026/ })).toBeVisible();
  await page.keyboard.press('Escape');
  const lines = [
    HEADER,
    `${numberOf(names[0])};;erkend;;11/12/2026;`,
    `${numberOf(names[1])};;te bellen;Mailen;;`,
    `${numberOf(names[2])};;te bellen;;;`,
    'nieuw-1;Drukkerij Nieuw;interesse;;;',
  ];
  const button = page.getByRole('button', { name: 'Lees een lijst in' });
  await readIn(page, 'mei.csv', lines);
  await expect(preview(page).getByRole('heading', { level: 3 })).toBeFocused();
  await expect(preview(page)).toContainText('1 nieuw: Drukkerij Nieuw');
  await expect(preview(page)).toContainText('1 gelijk');
  await expect(preview(page)).toContainText('Aan beide kanten veranderd: 2 velden.');
  await expect(preview(page).getByRole('row', { name: /Volgende stap \(leeg\) Mailen.*wordt overgenomen/ })).toBeVisible();
  await expect(preview(page).getByRole('radio', { name: `${names[0]}, Stand, Hier: geweigerd` })).toBeChecked();
  await expect(preview(page).getByRole('radio', { name: `${names[0]}, Wanneer, In het bestand: 11/12/2026` })).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Laat alles zoals het is' }).click();
  await expect(button).toBeFocused();
  await expect(outcome(page)).toHaveText('Niets is overgenomen: de lijst blijft zoals ze was.');
  await expect(page.getByRole('row', { name: /Mailen/ })).toHaveCount(0);

  await readIn(page, 'mei.csv', lines);
  await page.getByRole('button', { name: 'Overal het bestand' }).click();
  await preview(page)
    .getByRole('radio', { name: `${names[0]}, Stand, Hier: geweigerd` })
    .check();
  await page.getByRole('button', { name: 'Neem over' }).click();
  await expect(button).toBeFocused();
  await expect(outcome(page)).toContainText('Overgenomen uit "mei.csv"');
  await expect(outcome(page)).toContainText(
    `2 veranderd: ${[names[0], names[1]].sort((a = '', b = '') => (numberOf(a) < numberOf(b) ? -1 : 1)).join(', ')}`,
  );
  await expect(page.getByRole('row', { name: /geweigerd.*11\/12\/2026/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(button).toBeFocused();
  await expect(outcome(page)).toContainText('Teruggezet');
  await expect(page.getByRole('row', { name: /geweigerd.*04\/12\/2026/ })).toBeVisible();
  await expect(rows(page)).toHaveCount(3);

  await readIn(page, 'mei.csv', [HEADER, ...lines.slice(2, 4).map((line) => line.replace('Mailen', ''))]);
  await expect(outcome(page)).toHaveText('Niets verschilt: 2 vestigingen zijn gelijk.');
  await readIn(page, 'mei.csv', lines);
  await page.getByRole('button', { name: 'Neem over' }).click();
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeVisible();
  await rows(page).first().click();
  await setStatus(page, 'interested');
  await expect(outcome(page)).toContainText('De lijst is sindsdien veranderd');
  await expect(page.getByRole('button', { name: 'Zet terug' })).toHaveCount(0);
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
    await setStatus(page, 'visit-planned');
    await card(page).getByLabel('Volgende stap').fill('Bezoek');
    await card(page)
      .getByLabel('Wanneer')
      .fill(at < 2 ? '2026-12-01' : '2026-12-02');
    await card(page).getByLabel('Wanneer').blur();
    await expect(page.getByRole('row', { name: /0[12]\/12\/2026/ })).toHaveCount(at + 1);
  }
  await page.keyboard.press('Escape');
  const calendar = await downloaded(page, () => page.getByRole('button', { name: 'Agenda (.ics)' }).click());
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  await page.getByText('Een dag op de baan').click();
  await page.getByLabel('Vertrek uit').fill('Nergenshuizen');
  await page.getByRole('button', { name: 'Maak de route' }).click();
  await expect(page.getByRole('alert')).toContainText('Die gemeente kennen we niet: er is nog geen route gemaakt.');
  await page.getByLabel('Vertrek uit').fill('Gentt');
  await page.getByRole('button', { name: 'Maak de route' }).click();
  await page.getByRole('button', { name: 'Bedoelt u Gent?' }).click();
  await expect(page.getByLabel('Vertrek uit')).toHaveValue('Gent');
  // Another day is another route, from leaving to the way back.
  const lines = page.locator('.w-list ol > li');
  await expect(lines).toHaveCount(4);
  await expect(lines.first()).toContainText('08:30 · vertrek uit Gent');
  await expect(lines.nth(1)).toContainText(': Bezoek');
  await expect(lines.last()).toContainText('terug in Gent');
  await expect(page.getByRole('img', { name: 'Kaart van de route vanuit Gent: 2 haltes' })).toBeVisible();
  await expectAccessible(page);
  const route = await downloaded(page, () => page.getByRole('button', { name: 'Route (.gpx)' }).click());
  expect(route.text.match(/<rtept/g)).toHaveLength(4);
  // The route follows what is planned.
  await rows(page).first().click();
  await setStatus(page, 'called');
  await expect(page.getByRole('img', { name: 'Kaart van de route vanuit Gent: 1 halte' })).toBeVisible();
  await expect(lines).toHaveCount(3);
  // Another list has no part in it.
  await page.getByRole('button', { name: 'Nieuwe lijst' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nog niemand op deze lijst')).toBeVisible();
  await expect(page.locator('.to-map')).toHaveCount(0);
  await page.getByRole('button', { name: 'Naar de prospecten' }).click();
  await expect(headline(page)).toContainText('om aan te spreken');
});

test('what is searched, filtered, sorted and opened stands in the link, and Back undoes it', async ({ page, context }) => {
  await openView(page);
  const place = page.getByRole('combobox', { name: 'Gemeente', exact: true });
  const value = (await place.locator('option').nth(1).getAttribute('value')) ?? '';
  const count = Number(/\((\d+)\)/.exec((await place.locator('option').nth(1).textContent()) ?? '')?.[1]);
  await place.selectOption(value);
  await expect(page.locator('.w-list table').first()).toHaveAttribute('aria-rowcount', String(count + 1));
  const division = page.getByRole('combobox', { name: 'NACE-afdeling' });
  const digits = (await division.locator('option').nth(1).getAttribute('value')) ?? '';
  await division.selectOption(digits);
  await expect(page).toHaveURL(new RegExp(`prospectie=gemeente:${value},nace:${digits}(#|$)`));
  await page.getByRole('button', { name: 'Km tot tekort' }).click();
  await rows(page).first().click();
  const name = await card(page).getByRole('heading', { level: 3 }).innerText();
  const other = await context.newPage();
  await open(other, new URL(page.url()).search);
  await expect(card(other).getByRole('heading', { level: 3 })).toHaveText(name);
  await expect(other.getByRole('columnheader', { name: 'Km tot tekort' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(other.getByLabel('NACE-afdeling')).toHaveValue(digits);
  await other.close();
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('columnheader', { name: 'Km tot tekort' })).not.toHaveAttribute('aria-sort');
  await page.goBack();
  await expect(division).toHaveValue('');
  await expectAccessible(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('searchbox').pressSequentially('bouw');
  await expect(page).toHaveURL(/tekst:bouw/);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps);
  await page.getByRole('button', { name: 'Wis filters' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(place).toHaveValue('');
});

test('files have every row that was found, with its municipality, activity and enterprise', async ({ page }) => {
  await openView(page);
  const count = Number(await page.locator('.w-list table').first().getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(300);
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  const [header = '', ...lines] = text.trim().split('\r\n');
  expect(header).toContain('Vestigingsnummer;Vestiging;Soort;Gemeente;NACE;Onderneming');
  expect(new Set(lines).size).toBe(count);
  const sheet = await downloaded(page, () => page.getByRole('button', { name: 'XLSX', exact: true }).click());
  expect(sheet.name).toBe('prospecten.xlsx');
  await expect(page.getByText('rijen bewaard.')).toBeVisible();
});

test('columns are chosen by keyboard, stand in the link, and are put back', async ({ page }) => {
  await openView(page);
  const columns = page.getByRole('button', { name: 'Kolommen', exact: true });
  await columns.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'Onderneming' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('columnheader', { name: 'Onderneming' })).toBeVisible();
  await expect(page).toHaveURL(/kolommen:soort\.gemeente\.onderneming\.km/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Zet kolommen terug' }).click();
  await expect(page.getByRole('columnheader', { name: 'Onderneming' })).toHaveCount(0);
  await expect(page).not.toHaveURL(/kolommen/);
});

test('a link that asks for what nobody knows says so, and shows the rest', async ({ page }) => {
  await openView(page, `${VIEW}&prospectie=soort:verwant,gemeente:99999,open:nergens`);
  await expect(page.getByText('Deze link vraagt iets wat we niet kennen (gemeente:99999)')).toBeVisible();
  await expect(page.getByText('Het bedrijf dat deze link opent, staat niet in deze lijst.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /verwant erkend/ })).toBeChecked();
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

test('several prospects are picked by keyboard, put on the list together, and taken back', async ({ page }) => {
  await openView(page);
  const bar = page.locator('.pr-picked');
  await rows(page).nth(1).focus();
  await page.keyboard.press(' ');
  await expect(bar).toContainText('1 gekozen');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('3 gekozen');
  await expect(rows(page).nth(3)).toBeFocused();
  await page.keyboard.press(' ');
  await expect(bar).toContainText('2 gekozen');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Zet 2 op mijn lijst' }).click();
  await expect(bar).toContainText('2 vestigingen staan nu op Bellijst 1.');
  await bar.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(page.getByRole('radio', { name: 'Mijn lijst 0' })).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press('Control+a');
  const found = Number(await page.locator('.w-list table').first().getAttribute('aria-rowcount')) - 1;
  await expect(bar).toContainText(`${found} gekozen`);
  await expect(page.getByRole('checkbox', { name: 'Kies alle gevonden rijen' })).toBeChecked();
});

test('rows picked by Shift and click go beyond those at hand, and stay picked when the table shows others', async ({ page }) => {
  await openView(page);
  const bar = page.locator('.pr-picked');
  const boxes = page.locator('.w-list tbody .pr-pick');
  await boxes.first().check();
  await rows(page).first().focus();
  await page.keyboard.press('End');
  const last = page.locator('.w-list tbody tr:focus-within');
  await expect(last).not.toHaveAttribute('aria-busy', 'true');
  await last.getByRole('checkbox').click({ modifiers: ['Shift'] });
  const found = Number(await page.locator('.w-list table').first().getAttribute('aria-rowcount')) - 1;
  expect(found).toBeGreaterThan(300);
  await expect(bar).toContainText(`${found} gekozen`);
  await page.getByRole('searchbox').fill('Oostende');
  await expect(page.locator('.w-list tbody tr').filter({ hasNotText: 'Oostende' })).toHaveCount(0);
  await expect(bar).toContainText(`${found} gekozen`);
  await expect(bar).toContainText('ook wie de filters nu niet tonen');
});

test('putting a row on the list leaves the table where it is, and the list is a filter with counts', async ({ page }) => {
  await openView(page);
  await rows(page).first().focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('PageDown');
  const focused = page.locator('.w-list tbody tr:focus-within');
  const at = await focused.getAttribute('aria-rowindex');
  await page.keyboard.press(' ');
  await page.locator('.pr-picked').getByRole('button', { name: 'Zet 1 op mijn lijst' }).click();
  await expect(page.locator(`.w-list tr[aria-rowindex="${at}"]`)).toContainText('te bellen');
  await expect(page.locator(`.w-list tr[aria-rowindex="${at}"]`)).toBeInViewport();
  const total = Number(await page.locator('.w-list table').first().getAttribute('aria-rowcount')) - 1;
  const stage = page.getByLabel('Stand op mijn lijst');
  await stage.selectOption({ label: 'te bellen (1)' });
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/stand/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await stage.selectOption({ label: `niet op mijn lijst (${total - 1})` });
  await expect(page.locator('.w-list table').first()).toHaveAttribute('aria-rowcount', String(total));
});

test('a trade finds the establishments of its NACE division, group or class', async ({ page }) => {
  await openView(page);
  await page.getByRole('searchbox').fill('groothandel');
  await expect(page.getByText('Ook wie deze activiteit heeft: NACE 46 · Groothandel.')).toBeVisible();
  await rows(page).first().click();
  await expect(card(page)).toContainText(/NACE 46\S* · Groothandel/);
  await page.getByRole('searchbox').fill('elektrische inst');
  await expect(page.getByText(/Ook wie deze activiteit heeft: .*NACE 4321 · Elektrische installatie/)).toBeVisible();
  await rows(page).nth(1).click();
  await expect(card(page)).toContainText(/NACE 4321\S* · Elektrische installatie/);
  await expect(card(page)).toContainText('(Elektrische installatie) zijn er');
  // With a town behind it, those of the trade there.
  const count = async () => Number(await page.locator('.w-list table').first().getAttribute('aria-rowcount')) - 1;
  await page.getByRole('searchbox').fill('bouw');
  await expect.poll(count).toBeGreaterThan(5);
  const all = await count();
  const place = await page.locator('.w-list tbody tr').first().locator('td.on-second').innerText();
  await page.getByRole('searchbox').fill(`bouw ${place}`);
  await expect.poll(count).toBeLessThan(all);
  await expect(page.locator('.w-list tbody tr').filter({ hasNotText: place })).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
});

test('a click on the map picks when it is asked to, and an outline picks whoever stands in it', async ({ page }) => {
  await openView(page, `${VIEW}&gebied=circle:20:4.7,50.88`);
  const bar = page.locator('.pr-picked');
  const map = page.getByRole('region', { name: 'Kaart', exact: true });
  await map.getByRole('button', { name: 'Omlijn op de kaart' }).click();
  await expect(map.locator('.map-draw')).toHaveAttribute('data-drawing', 'true');
  const box = await map.locator('canvas').boundingBox();
  if (!box) throw new Error('no map');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.click(middle.x, middle.y);
  await page.mouse.move(middle.x + 60, middle.y + 5, { steps: 4 });
  await page.mouse.move(middle.x + box.width / 2 - 60, middle.y + 10, { steps: 8 });
  await page.mouse.click(middle.x + box.width / 2 - 60, middle.y + 10);
  await expect(bar.getByRole('status')).toContainText(/Binnen de omlijning: \d+ gekozen/);
  await expect(map.getByText('gekozen')).toBeVisible();
  await bar.getByRole('button', { name: 'Wis de keuze' }).click();
  await expect(bar).not.toContainText('gekozen');
});

test('a group on the map is picked by a click when one picks there, and let go by another', async ({ page }) => {
  await openView(page);
  const map = page.getByRole('region', { name: 'Kaart', exact: true });
  const bar = page.locator('.pr-picked');
  await map.getByRole('button', { name: 'Kies op de kaart' }).click();
  const box = await map.locator('canvas').boundingBox();
  if (!box) throw new Error('no map');
  const tip = map.locator('.map-tooltip');
  // A group tells how many it holds of a kind, a point its name.
  const group = async () => {
    for (let y = 0.2; y < 0.9; y += 0.05) {
      for (let x = 0.1; x < 0.95; x += 0.03) {
        await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
        const told = (await tip.isVisible()) ? await tip.allInnerTexts() : [];
        const counts = told.flatMap((text) => [...text.matchAll(/: (\d+)$/gm)].map(([, count]) => Number(count)));
        const sum = counts.reduce((total, count) => total + count, 0);
        if (sum > 1) return { x: box.x + x * box.width, y: box.y + y * box.height, sum };
      }
    }
    throw new Error('no group');
  };
  await expect(async () => void (await group())).toPass();
  const { x, y, sum } = await group();
  await page.mouse.click(x, y);
  await expect(bar.getByText(`${sum} gekozen`)).toBeVisible();
  await page.mouse.click(x, y);
  await expect(bar).not.toContainText('gekozen');
});

test('a list shows where each establishment is, and goes out as a workbook and in again', async ({ page }) => {
  await openView(page);
  const place = await page.locator('.w-list tbody tr').first().locator('td.on-second').innerText();
  await openList(page, 1);
  await expect(page.locator('.w-list tbody tr').first()).toContainText(place);
  const picker = page.getByLabel('Lees een lijst in');
  await picker.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG....', 'latin1') });
  await expect(page.getByRole('alert')).toContainText('niets is veranderd');
  await expect(rows(page)).toHaveCount(1);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'XLSX' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Bellijst 1.xlsx');
  const book = await readFile(await download.path());
  await page.getByRole('button', { name: 'Verwijder de lijst' }).click();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await expect(page.getByText('Nog niemand op deze lijst')).toBeVisible();
  await picker.setInputFiles({ name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: book });
  await page.getByRole('button', { name: 'Neem over' }).click();
  await expect(page.getByText('1 nieuw:')).toBeVisible();
  await expect(page.locator('.w-list tbody tr').first()).toContainText(place);
  await expectAccessible(page);
});

test('a list stands best first, says which of it helps, and goes out in words', async ({ page }) => {
  await openView(page);
  await page.getByRole('button', { name: 'Zet de bovenste 20 op mijn lijst' }).click();
  await page.getByRole('button', { name: 'Open de lijst' }).click();
  await expect(
    page.getByText(
      /samen lossen ze \d+ op van het tekort van \d+ plekken voor Elektrotechnicus duaal in heel Vlaanderen en Brussel/,
    ),
  ).toBeVisible();
  const ended = Number((await page.locator('.pr-coverage').innerText()).match(/lossen ze (\d+)/)?.[1]);
  expect(ended).toBeGreaterThan(0);
  await expect(page.locator('.w-list tbody td').filter({ hasText: /^ja, 1 plek$/ })).toHaveCount(ended);
  const scores = (await page.locator('.w-list tbody td:nth-child(4)').allInnerTexts()).map((text) =>
    Number(text.replace(',', '.')),
  );
  // The first is a sleeping recognition, scored among its own kind.
  expect(scores.slice(1)).toEqual([...scores.slice(1)].sort((a, b) => b - a));
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  expect(text).toContain('"Vestigingsnummer";"Naam";"Gemeente"');
  expect(text).toContain('"te bellen"');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('radio', { name: 'Prospecten' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden();
  await page.getByRole('button', { name: 'Filters en bestanden' }).click();
  await expect(page.getByRole('button', { name: 'CSV' })).toBeVisible();
});

test('a status chosen by keyboard is kept when the page ends before its field is left', async ({ page }) => {
  await openList(page, 1);
  await rows(page).first().click();
  await tabTo(page, card(page).getByLabel('Stand'));
  await page.keyboard.press('ArrowDown');
  await expect(card(page).getByLabel('Stand')).toHaveValue('called');
  await page.reload();
  await expect(page.getByRole('row', { name: /gebeld/ })).toBeVisible();
});
