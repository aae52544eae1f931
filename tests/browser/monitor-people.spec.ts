import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=monitoring&opvolging=';
const CLASS = `${VIEW}klas`;
const FLOWS = `${VIEW}stromen&niveau=provincie`;
const ENDING = `${VIEW}einde:2023-08-31:elektrotechnicus&niveau=provincie`;
const SURE = `${VIEW}zekerheid&opleiding=elektrotechnicus&niveau=provincie`;

const headline = (page: Page) => page.getByRole('heading', { level: 2 });
const field = (page: Page) => page.getByRole('textbox', { name: 'De klas, één leerling per rij' });
const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const tenth = (km: number) => km.toFixed(1).replace('.', ',');
const dutch = (value: number) => new Intl.NumberFormat('nl-BE').format(value);

/** Opens a part and waits for what it answers. */
async function openPart(page: Page, search: string): Promise<void> {
  await page.goto(`./${search}`);
  await expect(headline(page)).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.w-view [aria-busy=true]')).toHaveCount(0, { timeout: 40_000 });
}

/** What the command line prints. */
async function radar(...options: readonly string[]) {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'src/pipeline/radar.ts', ...options, '--json'], {
    maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout);
}

/** Pastes text into what has the focus, as a spreadsheet puts it on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

const PROGRAMMES = [
  'elektrotechnicus',
  'kinderbegeleider',
  'dakwerker',
  'dier-en-milieu',
  'datacommunicatie-en-netwerkinstallaties',
];
const PUPILS = Array.from({ length: 25 }, (_, i) => {
  return `L${String(i + 1).padStart(2, '0')},${PROGRAMMES[i % 5]},${['s073', 's001'][i % 2]},,${i === 3 ? 'j' : 'n'}`;
});
const CSV = ['code,programme_id,school_id,postcode,has_place', ...PUPILS].join('\n');

test('a class that is pasted by keyboard is told as the command line tells it, and never leaves the tab', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  const file = join(await mkdtemp(join(tmpdir(), 'class-')), 'klas.csv');
  await writeFile(file, CSV);
  const expected = await radar('cover', file);
  await openPart(page, CLASS);
  await field(page).focus();
  await paste(page, CSV);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(
    `${expected.placed} van de ${expected.pupils} leerlingen kunnen samen een plek krijgen`,
  );
  const rows = table(page, 'De leerlingen en hun plekken').locator('tbody tr');
  await expect(rows).toHaveCount(expected.pupils);
  await expect(rows.locator('.mp-outcome', { hasText: 'kan een plek krijgen' })).toHaveCount(expected.placed);
  const named = (await page.locator('.mp-reasons strong').allInnerTexts()).flatMap((codes) => codes.split(', '));
  expect(named.sort()).toEqual(expected.unplaced.map((each: { code: string }) => each.code).sort());
  const proposed = expected.proposed.flatMap((each: { workplaces: { km: number }[] }) => each.workplaces);
  await expect(rows.locator('td:nth-child(5) .mp-line')).toHaveText(proposed.map(({ km }: { km: number }) => `${tenth(km)} km`));
  const { code, workplaces } = expected.nearest.find((each: { workplaces: unknown[] }) => each.workplaces.length > 0);
  await page.getByRole('link', { name: code, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.w-card ol > li')).toHaveCount(workplaces.length);
  await expect(page.locator('.w-card ol > li').first()).toContainText(`${tenth(workplaces[0].km)} km`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: code, exact: true })).toBeFocused();
  expect(page.url()).not.toContain('L01');
  expect(asked.filter((each) => /L01|kinderbegeleider/.test(each))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('kinderbegeleider');
});

test('the settings stand in the link, a look elsewhere keeps the class, clearing it is undone, and Back goes back', async ({
  page,
}) => {
  await openPart(page, CLASS);
  await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click();
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(headline(page)).toContainText('een plek krijgen');
  await page.getByRole('checkbox', { name: 'Alle andere leerlingen zonder plek gaan voor' }).check();
  await expect(page).toHaveURL(/opvolging=klas:anderen/);
  await expect(page.getByText('ook alle andere leerlingen zonder plek gaan voor')).toBeVisible();
  await page.getByRole('combobox', { name: 'Bereik' }).selectOption('40');
  await expect(page).toHaveURL(/bereik=40/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Alle andere leerlingen zonder plek gaan voor' })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Stromen' }).check();
  await expect(headline(page)).toContainText('met een overeenkomst');
  await page.goBack();
  await expect(headline(page)).toContainText('een plek krijgen');
  await page.getByRole('button', { name: 'Wis de klas' }).click();
  await expect(headline(page)).toContainText('Plak een klas');
  await expect(field(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Zet ze terug' }).click();
  await expect(headline(page)).toContainText('een plek krijgen');
});

test('names, what is no table, and rows that cannot be used are told with the reason', async ({ page }) => {
  await openPart(page, CLASS);
  await field(page).fill('code,voornaam,programme_id,school_id\nL1,Proefje,dakwerker,s001');
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('De kolom "voornaam" bevat namen van mensen');
  await expect(field(page)).toHaveValue(/Proefje/);
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'klas.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]),
  });
  await expect(page.getByRole('alert')).toContainText('Hier is geen tabel uit te lezen');
  await field(page).fill('Code\tOpleiding\tSchool\nL1\tdakwerker duaal\tProefcampus Antwerpen 1\nL2\tonbestaand\ts001');
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('1 rij is opzij gezet en telt niet mee');
  await expect(page.getByText('Rij 2 (L2), opleiding "onbestaand": die opleiding is niet bekend.')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const lines = (await readFile(await (await coming).path(), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('niet berekend: opleiding ""onbestaand"": die opleiding is niet bekend');
  await expect(headline(page)).toHaveText('1 van de 1 berekende leerling kan een plek krijgen; 1 rij niet berekend');
  await page.locator('.mp-change summary').first().click();
  await field(page).fill('L1;dakwerker;s001;n');
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('De eerste rij moet de namen van de kolommen bevatten');
});

test('a name that is not known gets the one that was meant, taken by keyboard wherever it stands', async ({ page }) => {
  await openPart(page, CLASS);
  await field(page).fill(
    ['code;programme_id;school_id', 'L1;elektrotecnicus;s110', 'L2;elektrotecnicus;s110', 'L3;dakwerker;Kraainem'].join('\n'),
  );
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(
    page.getByText('Rijen 1 (L1) en 2 (L2), programme_id "elektrotecnicus": die opleiding is niet bekend.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Neem "Elektrotechnicus duaal"' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('1 rij is opzij gezet en telt niet mee');
  await expect(headline(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Neem "Demoschool Kraainem 1"' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(table(page, 'De leerlingen en hun plekken').locator('tbody tr')).toHaveCount(3);
});

test('a class picked from lists says why the first view finds room where it finds none, and leads to the same figures', async ({
  page,
}) => {
  await openPart(page, CLASS);
  const pick = async (label: string, typed: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(typed);
    await expect(page.locator('.q-option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.q-option')).toHaveCount(0);
  };
  await pick('Opleiding', 'elektrotechnicus');
  await pick('School', 'kraainem');
  await page.getByRole('textbox', { name: 'Aantal leerlingen' }).fill('4');
  // A key is pressed on a button whether it can be used yet or not.
  const add = page.getByRole('button', { name: 'Voeg toe' });
  await expect(add).toBeEnabled();
  await add.press('Enter');
  await expect(page.getByText('4 leerlingen toegevoegd')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  await expect(headline(page)).toContainText('0 van de 4 leerlingen');
  await expect(page.getByText('Vraag & aanbod plaatst anders')).toBeVisible();
  await page.getByRole('link', { name: 'Elektrotechnicus duaal in Vraag & aanbod, met lopende overeenkomsten' }).click();
  await expect(page).toHaveURL(/uitgang=overeenkomsten/);
  await expect(page).toHaveURL(/opleiding=elektrotechnicus/);
});

test('a class stays on the device when asked alone, without other columns, is opened again and taken off', async ({ page }) => {
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await openPart(page, CLASS);
  await field(page).fill('code;programme_id;school_id;nota\nL77;dakwerker;s001;belt nog');
  await page.getByRole('button', { name: 'Bereken', exact: true }).click();
  const keep = page.getByRole('checkbox', { name: 'Bewaar deze klas op dit toestel' });
  await expect(keep).not.toBeChecked();
  expect(await kept()).not.toContain('L77');
  await keep.press('Space');
  await expect(page.getByText('De klas is bewaard op dit toestel')).toBeVisible();
  await expect(keep).toBeFocused();
  expect(await kept()).toContain('L77;dakwerker');
  expect(await kept()).not.toContain('belt nog');
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: 'Open de bewaarde klas' }).click();
  await expect(headline(page)).toContainText('een plek krijgen');
  await expect(keep).toBeChecked();
  await page.getByRole('button', { name: 'Wis de klas' }).click();
  await expect(page.getByText('De klas is gewist, ook van dit toestel.')).toBeVisible();
  expect(await kept()).not.toContain('L77');
  await page.getByRole('button', { name: 'Zet ze terug' }).click();
  await keep.check();
  await page.reload();
  await page.getByRole('button', { name: 'Haal ze van dit toestel' }).click();
  await expect(page.getByRole('button', { name: 'Zet ze terug' })).toBeVisible();
  expect(await kept()).not.toContain('L77');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open de bewaarde klas' })).toHaveCount(0);
});

test('flows add up, are those of the command line, and a row picks out its arrow', async ({ page }) => {
  const [expected] = await Promise.all([radar('flows', '--level', 'province'), openPart(page, FLOWS)]);
  const net = table(page, 'Ontvangen en vertrekken per gebied');
  const flows = table(page, 'De stromen');
  await expect(flows.locator('tbody tr')).toHaveCount(expected.flows.length);
  const shown = await flows.locator('tbody tr td:last-child').allInnerTexts();
  expect(shown).toEqual(expected.flows.map(({ learners }: { learners: number }) => dutch(learners)));
  await expect(flows.locator('tfoot td').last()).toHaveText(dutch(expected.learners));
  const numbers = async (column: number) => (await net.locator(`tr td:nth-child(${column})`).allInnerTexts()).map(signed);
  for (const column of [2, 3, 5]) {
    const all = await numbers(column);
    expect(all.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(all.at(-1));
  }
  expect((await numbers(4)).reduce((sum, value) => sum + value, 0)).toBe(0);
  await expect(page.locator('.mp-arrow')).toHaveCount(12);
  const drawn = expected.flows.filter(({ from, to }: { from: string; to: string }) => from !== to);
  await expect(page.getByText(`Niet getekend: ${drawn.length - 12} kleinere stromen`)).toBeVisible();
  const [first] = drawn;
  await flows.locator(`tr[data-key="${first.from}>${first.to}"] .ui-row-link`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.mp-arrow.is-selected')).toHaveCount(1);
  await expect(page).toHaveURL(/opvolging=stromen:::/);
  await page.goBack();
  await expect(page.locator('.mp-arrow.is-selected')).toHaveCount(0);
});

const signed = (text: string): number => Number(text.replace(/\./g, '').replace('−', '-'));

test('small flows are hidden as set, with what would give them away, and one programme leads to its verdicts', async ({
  page,
}) => {
  const [expected] = await Promise.all([
    radar('flows', '--level', 'province', '--programme', 'elektrotechnicus', '--mask-below', '5'),
    openPart(page, `${VIEW}stromen:elektrotechnicus:5:&niveau=provincie`),
  ]);
  const hidden = expected.flows.filter(({ learners }: { learners: number | null }) => learners === null).length;
  expect(hidden).toBeGreaterThan(0);
  await expect(table(page, 'De stromen').locator('tbody').getByText('verborgen')).toHaveCount(hidden);
  await expect(headline(page)).toContainText('Kleine aantallen zijn verborgen');
  await page.getByRole('link', { name: /De oordelen over deze opleiding/ }).click();
  await expect(page).toHaveURL(/opleiding=elektrotechnicus/);
  await expect(page.locator('#answer h2').first()).toBeVisible();
});

test('what ends is what the command line says, and those to call go to a list and off it again', async ({ page }) => {
  const [expected] = await Promise.all([
    radar('ending', '--until', '2023-08-31', '--programme', 'elektrotechnicus'),
    openPart(page, ENDING),
  ]);
  await expect(headline(page)).toContainText(`${expected.recognitions} erkenningen lopen af tot en met 31/08/2023`);
  const bars = page.locator('.mp-bars td');
  const shown = (await bars.allInnerTexts()).map(Number);
  expect(shown.filter((count) => count > 0)).toEqual(expected.months.map((each: { recognitions: number }) => each.recognitions));
  const flips = table(page, 'Oordelen die omslaan als niemand verlengt').locator('tbody tr');
  await expect(flips).toHaveCount(expected.flips.length);
  const calls = table(page, 'Wie eerst bellen').locator('tbody tr');
  await expect(calls).toHaveCount(Math.min(50, expected.calls.length));
  await expect(calls.first().locator('td').nth(1)).toHaveText(String(expected.calls[0].stranded));
  const count = Math.min(20, expected.calls.length);
  await page.getByRole('button', { name: `Zet de eerste ${count} op de lijst` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Verlengen tot 31/08/2023' })).toContainText(
    `${count} vestigingen staan nu`,
  );
  await page.getByRole('link', { name: 'Naar Prospectie' }).click();
  await page.getByRole('radio', { name: `Lijst ${count}` }).check();
  await expect(page.getByRole('cell', { name: /Erkenning loopt af op .*: verlengen\?/ })).toHaveCount(count);
  // Out of the list, and out of Prospectie.
  await page.goBack();
  await expect(page.getByRole('radio', { name: `Lijst ${count}` })).not.toBeChecked();
  await page.goBack();
  await page.getByRole('button', { name: `Zet de eerste ${count} op de lijst` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'stonden er al' })).toBeVisible();
});

test('calls that were just put on a list are taken off again', async ({ page }) => {
  await openPart(page, ENDING);
  await page.getByRole('button', { name: /^Zet de eerste/ }).click();
  await page.getByRole('button', { name: 'Haal ze er weer af' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Ze staan niet meer op de lijst.' })).toBeVisible();
  await page.goto('./?beeld=prospectie&opleiding=elektrotechnicus');
  await expect(page.getByRole('radio', { name: 'Lijst 0' })).toBeVisible();
});

test('another day changes what ends; a broken link opens as the part does', async ({ page }) => {
  await openPart(page, `${VIEW}einde:1999-99-99:bestaat-niet`);
  await expect(headline(page)).toContainText('tot en met 31/08/2023');
  await page.getByLabel('Tot en met').fill('2022-10-31');
  await expect(headline(page)).toContainText('tot en met 31/10/2022', { timeout: 40_000 });
  await expect(page.locator('.mp-bars tbody tr')).toHaveCount(2);
  await page.goBack();
  await expect(headline(page)).toContainText('tot en met 31/08/2023', { timeout: 40_000 });
  await expect(page.getByLabel('Tot en met')).toHaveValue('2023-08-31');
});

test('how sure: words and signs, sorted with the least sure first, and each trial on a card', async ({ page }) => {
  await openPart(page, SURE);
  await expect(headline(page)).toContainText('stevig');
  const rows = table(page, 'Hoe zeker elk oordeel is').locator('tbody tr');
  const words = await rows.locator('.mp-sure').allInnerTexts();
  const order = ['wankel', 'redelijk', 'stevig', 'niets te toetsen'];
  const ranks = words.map((word) => order.indexOf(word));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks).not.toContain(-1);
  await rows.first().locator('.ui-row-link').click();
  const held = (await rows.first().locator('td').nth(2).innerText()).split(' van ');
  await expect(page.locator('.mp-trials > li')).toHaveCount(Number(held[1]));
  await expect(page.locator('.mp-trials').getByText('blijft', { exact: true })).toHaveCount(Number(held[0]));
  await page.getByRole('link', { name: 'Naar dit gebied in Vraag en aanbod' }).click();
  await expect(page).toHaveURL(/keuze=gebied:/);
});

test('the whole tool moves to a day, says so on every view, tells what the command line tells, and goes back in one click', async ({
  page,
}) => {
  const expected = await radar('match', '--programme', 'elektrotechnicus', '--on', '2025-09-01');
  await openPart(page, `${VIEW}klas&opleiding=elektrotechnicus`);
  const banner = page.getByText('Stand op 01/09/2025.');
  await expect(banner).toHaveCount(0);
  await page.getByLabel('Op datum').fill('2025-09-01');
  await expect(page).toHaveURL(/gegevens=(@|%40)2025-09-01/);
  await expect(banner).toBeVisible();
  await expect(page.getByLabel('Op datum')).toHaveValue('2025-09-01');
  await expect(page.getByText('De leerlingen en overeenkomsten van 2025-2026 zijn die van 2021-2022')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vraag & aanbod', exact: true }).click();
  await expect(headline(page).first()).toContainText(`${expected.unplaced} van de ${expected.learners} leerlingen`);
  await expect(banner).toBeVisible();
  await expectAccessible(page);
  for (const view of ['Sectoroverzicht', 'Prospectie', 'Nieuw aanbod', 'Wat de minister zei', 'Gegevens']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(banner).toBeVisible();
  }
  await page.getByRole('link', { name: 'Monitoring', exact: true }).click();
  await page.getByRole('radio', { name: 'Cijfers' }).check();
  await expect(headline(page)).toHaveText(ONLY_ON_THE_DAY);
  await page.reload();
  await expect(banner).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de dag van de gegevens (31/08/2022)' }).press('Enter');
  await expect(banner).toHaveCount(0);
  await expect(page).not.toHaveURL(/gegevens=/);
  await page.goBack();
  await expect(banner).toBeVisible();
});

for (const [part, link] of Object.entries({ class: CLASS, flows: FLOWS, ending: ENDING, sure: SURE })) {
  const WORDS: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
    class: [/pupils? can/, /élèves? peu/],
    flows: [/learners work/, /élèves travaillent/],
    ending: [/recognitions? ends?/, /agréments? se/],
    sure: [/firm/, /solides?/],
  };
  const fillIn = async (page: Page, example: string, compute: string) => {
    if (part !== 'class') return;
    await page.getByRole('button', { name: example }).click();
    await page.getByRole('button', { name: compute, exact: true }).click();
    await expect(page.locator('.w-list')).toBeVisible();
  };
  test(`${part}: accessible in Dutch and in the dark`, async ({ page }) => {
    await openPart(page, link);
    await fillIn(page, 'Vul een voorbeeld in', 'Bereken');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Donker thema' }).click();
    if (part === 'class' || part === 'sure') await page.locator('.w-list .ui-row-link').first().click();
    await expectAccessible(page);
  });
  for (const [at, language] of ['en', 'fr'].entries()) {
    test(`${part}: accessible in ${language}, on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openPart(page, `${link}&taal=${language}`);
      const [example, compute] = language === 'en' ? ['Fill in an example', 'Compute'] : ['Remplir un exemple', 'Calculer'];
      await fillIn(page, example ?? '', compute ?? '');
      await expect(headline(page)).toContainText(WORDS[part]?.[at] ?? /x/);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  }
}

test('the card of an area says how sure its verdict is, as the part of monitoring does, and leads there', async ({ page }) => {
  await openPart(page, SURE);
  const row = table(page, 'Hoe zeker elk oordeel is').locator('tbody tr', { hasText: 'Vlaams-Brabant' });
  const [word = '', held = ''] = [await row.locator('.mp-sure').innerText(), await row.locator('td').nth(2).innerText()];
  await page.goto('./?opleiding=elektrotechnicus&niveau=provincie&keuze=gebied:20001');
  const line = page.locator('.an-card .an-proof > div', { hasText: 'Zekerheid' });
  await expect(line.locator('.mp-sure')).toHaveText(word);
  await expect(line).toContainText(`blijft bij ${held.replace(' van ', ' van de ')} proeven`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Hoe zeker elk gebied is' }).click();
  await expect(page).toHaveURL(/opvolging=zekerheid/);
  await expect(headline(page)).toContainText('stevig');
});

const ONLY_ON_THE_DAY = 'Vragen en cijfers tellen per schooljaar, en zijn er alleen op de dag van de gegevens';

test('figures by school year are not told for a day on which a year had not begun, and are as they were after going back', async ({
  page,
}) => {
  await open(page, `${VIEW}vragen`);
  await expect(page.locator('.mt-figures').first()).toBeVisible();
  const sentence = page.locator('.mt-sentence').first();
  const before = await sentence.innerText();
  await page.getByLabel('Op datum').fill('2021-03-15');
  await expect(page.getByRole('heading', { name: ONLY_ON_THE_DAY })).toBeVisible();
  await expect(sentence).toHaveCount(0);
  await expect(page.getByLabel('Op datum')).toBeFocused();
  await page.getByRole('link', { name: /nieuw in de provincie Antwerpen/ }).click();
  await expect(headline(page).last()).toHaveText('Welke opleidingen zijn er nieuw in de provincie Antwerpen?');
  await expect(page.getByRole('heading', { name: ONLY_ON_THE_DAY })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Terug naar de dag van de gegevens (31/08/2022)' }).click();
  await expect(sentence).toHaveText(before);
});

test('a view that is open when the day changes answers anew, though its question is the same', async ({ page }) => {
  const sites = '?beeld=nieuw-aanbod&opleiding=elektrotechnicus&aanbod=opleiding::8:scholen:3';
  await open(page, sites);
  await expect(headline(page).first()).toContainText('extra leerlingen');
  const [today = ''] = await headline(page).first().allInnerTexts();
  await open(page, `${sites}&gegevens=@2022-06-30`);
  await expect(headline(page).first()).toContainText('extra leerlingen');
  const [then = ''] = await headline(page).first().allInnerTexts();
  expect(then).not.toBe(today);
  await page.getByRole('link', { name: 'Terug naar de dag van de gegevens (31/08/2022)' }).click();
  await expect(headline(page).first()).toHaveText(today);
});

test('on another day every school year keeps its learners, and one after the data says whose it has', async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus&gegevens=@2023-07-01');
  const years = page.getByLabel('Schooljaar');
  await expect(years.locator('option').first()).toHaveText('2022-2023 (leerlingen van 2021-2022)');
  await expect(years.locator('option').nth(1)).toHaveText('2021-2022');
  await open(page, '?opleiding=elektrotechnicus&gegevens=@2021-03-15');
  await expect(years).toHaveValue('2020-2021');
  await expect(years.locator('option').first()).toHaveText('2020-2021');
});

test('a day before the data is refused with a sentence, and in a link becomes the first that there is', async ({ page }) => {
  await openPart(page, `${VIEW}klas`);
  const day = page.getByLabel('Op datum');
  await day.fill('2010-01-01');
  await day.blur();
  await expect(page.getByText('De gegevens beginnen op 01/09/2018: de dag is gebleven.')).toBeVisible();
  await expect(day).toHaveValue('2022-08-31');
  await expect(page).not.toHaveURL(/gegevens=/);
  await expectAccessible(page);
  await open(page, `${VIEW}klas&gegevens=@2010-01-01`);
  await expect(page.getByText('Stand op 01/09/2018.')).toBeVisible();
  await expect(page.getByText('dit is de dichtste die ze hebben')).toBeVisible();
});
