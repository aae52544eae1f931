import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=nieuw-aanbod';
const SCHOOL = `${VIEW}&aanbod=school:s001:8:scholen:3`;
const SITES = `${VIEW}&opleiding=elektrotechnicus&aanbod=opleiding::8:scholen:3`;
const ADDED = 'offer:s001:elektrotechnicus:40';
const WHAT_IF = `${VIEW}&aanbod=wat-als:s001:8:scholen:3&wijzigingen=${ADDED}`;

const headline = (page: Page) => page.getByRole('heading', { level: 2 });
const rows = (page: Page) => page.locator('.w-list .ui-row-link');
const card = (page: Page) => page.locator('.w-card');
const sum = (page: Page, name: string) => page.locator('.no-sums').getByRole('row', { name }).getByRole('cell');

/** Opens a part that has been answered. */
async function openAnswered(page: Page, search: string): Promise<void> {
  await open(page, search);
  await expect(page.locator('.w-list, .no-sums').first()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.w-view [aria-busy=true]')).toHaveCount(0, { timeout: 40_000 });
}

/** What the command line prints. */
async function radar(...options: readonly string[]) {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'src/pipeline/radar.ts', ...options, '--json'], {
    maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout);
}

const dutch = (value: number) => new Intl.NumberFormat('nl-BE').format(value);

test('from the first view to a school, a programme and who gains by it, by keyboard; back undoes', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Nieuw aanbod' }).focus();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Kies een school: elke opleiding komt er met haar ruimte binnen bereik.');
  await page.getByRole('combobox', { name: 'School', exact: true }).focus();
  await page.keyboard.type('proefcampus antwerpen 1');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('mogelijk ruimte voor 8 leerlingen bij Proefcampus Antwerpen 1', {
    timeout: 40_000,
  });
  // The field keeps the keyboard, its words ready to be typed over.
  await expect(page.getByRole('combobox', { name: 'School', exact: true })).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Proefcampus Antwerpen 1');
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 3 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Probeer dit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Wat als (1)' })).toBeFocused();
  await expect(page.locator('.no-changes > li')).toHaveText([/Nieuw aanbod: Winkelmedewerker duaal, Proefcampus Antwerpen 1/]);
  await expect(headline(page)).toContainText('8 leerlingen meer vinden een plek', { timeout: 40_000 });
  await expect(page).toHaveURL(/wijzigingen=offer:s001:winkelmedewerker:8/);
  await page.goBack();
  await expect(headline(page)).toContainText('bij Proefcampus Antwerpen 1', { timeout: 40_000 });
  await page.goForward();
  await expect(headline(page)).toContainText('8 leerlingen meer vinden een plek', { timeout: 40_000 });
});

test('a school shows the numbers that the command line prints', async ({ page }) => {
  const [{ programmes }] = await Promise.all([radar('scout', '--school', 's001'), openAnswered(page, SCHOOL)]);
  for (const at of [0, 1, 2]) {
    const { room, workplaces, places, spareWorkplaces, competitors } = programmes[at];
    const cells = [room, workplaces, places, spareWorkplaces, competitors.length].map(dutch);
    const shown = await page.locator('.w-list tbody tr').nth(at).getByRole('cell').allInnerTexts();
    expect([0, 3, 4, 5, 6].map((cell) => shown[cell])).toEqual(cells);
  }
  const offered = programmes.filter((each: { offered: boolean }) => each.offered).length;
  expect(offered).toBeGreaterThan(0);
  await expect(page.getByRole('cell', { name: 'biedt ze al aan' })).toHaveCount(offered);
});

test('a programme shows the sites and the best set that the command line prints', async ({ page }) => {
  const [{ sites, bestSet }] = await Promise.all([
    radar('site', '--programme', 'elektrotechnicus', '--count', '3'),
    openAnswered(page, SITES),
  ]);
  await expect(headline(page)).toHaveText(
    `${bestSet.learners} extra leerlingen vinden mogelijk een plek op de beste 3 plaatsen samen voor Elektrotechnicus duaal`,
  );
  expect(bestSet.optimal).toBe(true);
  await expect(page.getByText('Bewezen: geen andere 3 plaatsen doen beter.')).toBeVisible();
  await expect(rows(page).first()).toHaveText(sites[0].name);
  await expect(page.locator('.w-list tbody tr').first()).toContainText(String(sites[0].room));
  await page.getByRole('button', { name: 'Probeer deze set' }).click();
  await expect(page.locator('.no-changes > li')).toHaveCount(bestSet.sites.length);
  await expect(headline(page)).toContainText(`${bestSet.learners} leerlingen meer vinden een plek`, { timeout: 40_000 });
});

test('municipalities have sites too, without anything to try', async ({ page }) => {
  await openAnswered(page, SITES.replace('scholen:3', 'gemeenten:1'));
  await expect(headline(page)).toContainText('op de beste plaats voor Elektrotechnicus duaal');
  await rows(page).first().click();
  await expect(card(page)).toContainText('Een gemeente heeft geen aanbod');
  await expectAccessible(page);
});

test('what if equals the command line: sums, gains, losses and flips; the link shows it again', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'changes-'));
  const file = join(folder, 'changes.json');
  await writeFile(file, JSON.stringify([{ kind: 'offer', school: 's001', programme: 'elektrotechnicus', learners: 40 }]));
  const [{ before, after, gains, losses, flips }] = await Promise.all([
    radar('whatif', '--changes', file),
    openAnswered(page, WHAT_IF),
  ]);
  await expect(sum(page, 'Met plek')).toHaveText([
    dutch(before.placed),
    dutch(after.placed),
    `+${dutch(after.placed - before.placed)}`,
  ]);
  await expect(page.getByRole('table', { name: 'Wie wint, wie verliest' }).locator('tbody tr')).toHaveCount(
    gains.length + losses.length,
  );
  expect(flips.length).toBeGreaterThan(0);
  await expect(page.locator('.no-flips > li')).toHaveCount(flips.length);
  await expect(page.locator('.no-flips > li').first()).toContainText('omdat');
  const shown = await page.locator('.w-view').innerText();
  await openAnswered(page, new URL(page.url()).search);
  expect(await page.locator('.w-view').innerText()).toBe(shown);
});

test('changes are added, refused with their reason and taken away; a broken link says so', async ({ page }) => {
  await open(page, `${VIEW}&aanbod=wat-als:s001:8:scholen:3`);
  await expect(page.getByText('Nog niets veranderd.')).toBeVisible();
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('alert')).toHaveText(/Kies eerst alles/);
  await page.getByLabel('Soort wijziging').selectOption('stop');
  await page.getByLabel('Opleiding', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.locator('.no-changes > li')).toHaveText([/^Stopt: .*Proefcampus Antwerpen 1/]);
  await expect(headline(page)).toContainText('leerling', { timeout: 40_000 });
  await page.getByRole('button', { name: /^Verwijder: Stopt/ }).click();
  await expect(page.getByText('Nog niets veranderd.')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.no-changes > li')).toHaveCount(1);
  await openAnswered(page, `${WHAT_IF}%2Bstop:s999:x`);
  await expect(page.getByText('Niet gelukt: deze school bestaat niet in deze gegevens.')).toBeVisible();
  await open(page, `${VIEW}&aanbod=x&wijzigingen=y`);
  await expect(page.getByRole('alert')).toHaveText([/Deze link vraagt iets wat we niet kennen/, /niet te begrijpen/]);
});

test('scenarios are saved under a name, renamed, set side by side, deleted and put back', async ({ page }) => {
  await openAnswered(page, WHAT_IF);
  const save = async (name: string) => {
    await page.getByLabel('Naam van het scenario').fill(name);
    await page.keyboard.press('Enter');
  };
  await save('Veertig');
  await page.getByRole('button', { name: /^Verwijder: / }).click();
  await save('Leeg');
  await expect(page.getByRole('alert')).toContainText('een lege lijst wordt niet bewaard');
  await page.getByRole('button', { name: 'Open Veertig' }).click();
  await expect(page).toHaveURL(/wijzigingen=offer:s001/);
  await openAnswered(page, WHAT_IF.replace(':40', ':8'));
  await save('Acht');
  await page.getByRole('button', { name: 'Hernoem Acht' }).click();
  await page.getByLabel('Nieuwe naam').fill('Een groep');
  await page.keyboard.press('Enter');
  await page.getByLabel('Vergelijk Veertig').check();
  await page.getByLabel('Vergelijk Een groep').check();
  const compared = page.getByRole('table', { name: 'Naast elkaar' });
  await expect(compared.getByRole('columnheader')).toHaveText(['Alle leerlingen samen', 'Voor', 'Veertig', 'Een groep']);
  await expect(compared.getByRole('row', { name: 'Leerlingen' }).getByRole('cell')).toHaveText([
    /^\S+$/,
    /\(\+40\)$/,
    /\(\+8\)$/,
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verwijder Veertig' }).click();
  await expect(compared).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByRole('button', { name: 'Open Veertig' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a table of programmes goes out as CSV with every row, and is searched', async ({ page }) => {
  await openAnswered(page, SCHOOL);
  const count = await rows(page).count();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const download = await coming;
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(count + 1);
  await page.getByRole('searchbox').fill('haarverzorging');
  await expect(rows(page)).toHaveText(['Haarverzorging duaal']);
  await page.getByRole('searchbox').fill('qqq');
  await expect(page.getByText('Geen opleiding voldoet.')).toBeVisible();
});

for (const [part, link] of Object.entries({ school: SCHOOL, sites: SITES, 'what if': WHAT_IF })) {
  test(`${part}: accessible in Dutch, in the dark and with a card`, async ({ page }) => {
    await openAnswered(page, link);
    await expect(page.locator('.w-view')).toContainText('zijn verzonnen');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Donker thema' }).click();
    if (part !== 'what if') await rows(page).first().click();
    await expectAccessible(page);
  });
  for (const language of ['en', 'fr']) {
    test(`${part}: accessible in ${language}, on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openAnswered(page, `${link}&taal=${language}`);
      await expect(headline(page)).toContainText(language === 'en' ? /learners?/ : /élèves?/);
      if (part !== 'what if') await rows(page).first().click();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  }
}

test('programmes stand in the order asked for, which the link keeps and a sentence tells', async ({ page }) => {
  // The command line lists every education form.
  await openAnswered(page, `${SCHOOL}:::::::::vormen`);
  const { programmes } = (await radar('scout', '--school', 's001')) as {
    programmes: { wishes: object[]; room: number; competitors: { loses: number }[]; others: { loses: number }[] }[];
  };
  const order = page.getByRole('combobox', { name: 'Volgorde' });
  await expect(order).toHaveValue('room');
  const column = (nth: number) => page.locator(`.w-list tbody td:nth-child(${nth})`);
  await order.selectOption('wishes');
  await expect(page).toHaveURL(/:wensen:vormen$/);
  await expect(page.getByText('De meeste wensen van sectoren voor deze plaats staan eerst')).toBeVisible();
  const byWishes = programmes.toSorted((a, b) => b.wishes.length - a.wishes.length);
  await expect(column(10)).toHaveText(byWishes.map(({ wishes }) => dutch(wishes.length)));
  await expect(column(2)).toHaveText(byWishes.map(({ room }) => dutch(room)));
  await order.selectOption('losses');
  const cost = (row: (typeof programmes)[number]) =>
    [...row.competitors, ...row.others].reduce((all, { loses }) => all + loses, 0);
  const byCost = programmes.toSorted((a, b) => cost(a) - cost(b));
  await expect(column(9)).toHaveText(byCost.map((row) => dutch(cost(row))));
  await page.reload();
  await expect(order).toHaveValue('losses', { timeout: 40_000 });
  await page.goBack();
  await expect(order).toHaveValue('wishes', { timeout: 40_000 });
});

test('the map of sites has the rooms of the table, and a mark opens its row', async ({ page }) => {
  await openAnswered(page, SITES);
  const { sites } = (await radar('site', '--programme', 'elektrotechnicus')) as {
    sites: { id: string; name: string; room: number }[];
  };
  const marks = page.locator('.no-site');
  const titles = await marks.locator('title').allTextContents();
  expect(titles.length).toBeGreaterThan(100);
  const told = titles.join(' ');
  for (const { name } of sites) expect(told).toContain(name);
  const [best] = sites;
  expect(titles.some((title) => title.startsWith(best?.name ?? '-') && title.endsWith(`: ${best?.room} leerlingen`))).toBe(true);
  await marks.filter({ hasText: best?.name ?? '' }).click();
  await expect(card(page).getByRole('heading', { level: 3 })).toHaveText(best?.name ?? '');
  await expect(page.locator('.no-site.is-selected')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.no-site.is-selected')).toHaveCount(0);
});
