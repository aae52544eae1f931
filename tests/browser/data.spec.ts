import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { drop, expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=gegevens&opleiding=elektrotechnicus';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const SCHOOLS = file('scholen.csv', 'id,naam,postcode\ns1,Proefschool Een,9000\ns2,Proefschool Twee,9300\n');
/** One sheet with the workplaces in it, programmes by name, a date that is none, a programme that is not known. */
const RECOGNITIONS = file(
  'erkenningen.csv',
  [
    'Vestigingsnummer;Bedrijf;Gemeente;Opleiding;Geldig tot',
    '2.111.222.333;Proefbedrijf Alfa;Gent;Elektrotechnicus;31/08/2028',
    '2.111.222.333;Proefbedrijf Alfa;Gent;Elektrotechnieken duaal;31/08/2028',
    '2.111.222.444;Proefbedrijf Beta;Aalst;Elektrotechnicus;31/08/2027',
    '2.111.222.555;Proefbedrijf Gamma;Aalst;<script>alert(1)</script>;31/08/2027',
    '2.111.222.666;Proefbedrijf Delta;Lokeren;Elektrotechnicus;32/08/2027',
  ].join('\r\n'),
);
const offers = (learners: number) =>
  file(
    'aanbod.csv',
    `school,opleiding,schooljaar,leerlingen\nProefschool Een,Elektrotechnicus,2024-2025,${learners}\ns2,elektrotechnicus,24/25,1\n`,
  );

const picker = (page: Page) => page.locator('.da-drop input[type=file]');
const report = (page: Page) => page.getByRole('status', { name: 'Nagekeken' });

async function check(page: Page, files: Parameters<ReturnType<typeof picker>['setInputFiles']>[0]): Promise<void> {
  await picker(page).setInputFiles(files);
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(report(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar en gebruik' }).click();
  await expect(page).toHaveURL(/gegevens=eigen:/);
}

test('a school list, a sheet of recognitions and enrolments become verdicts; demo and own data are told apart', async ({
  page,
}) => {
  await open(page, VIEW);
  await expectAccessible(page);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  await expect(page.getByText('Ook hieruit gehaald')).toBeVisible();
  await expect(report(page)).toContainText('erkenningen.csv (erkenningen): 3 rijen goed, 2 rijen opzij gezet');
  await expect(report(page)).toContainText('De opleidingen komen uit de ingebouwde lijst.');
  await expect(report(page)).toContainText('Niet aanwezig: overeenkomsten');
  await expect(report(page)).toContainText('"<script>alert(1)</script>" in Opleiding bestaat niet');
  await expectAccessible(page);
  await save(page);
  await expect(page.locator('.da-list .is-used')).toContainText('Mijn gegevens');
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('#answer h2').first()).toContainText(/van de 6.leerlingen/);
  await expect(page.locator('.s-own')).toContainText('Mijn gegevens');
  await expect(page.getByText('Voorbeeldgegevens.')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#answer h2').first()).toContainText(/van de 6.leerlingen/);
});

test("tables dropped anywhere come to the view of one's own data; dropped there, they join the others", async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus');
  await drop(page, { name: SCHOOLS.name, content: SCHOOLS.buffer });
  await expect(page).toHaveURL(/beeld=gegevens/);
  await expect(page.locator('.da-plans')).toContainText('scholen.csv');
  await drop(page, { name: RECOGNITIONS.name, content: RECOGNITIONS.buffer });
  await expect(page.locator('.da-plans > li')).toHaveCount(3);
});

test('the rows that were set aside come back mended', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS]);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Opzij gezette rijen/ })
    .first()
    .click();
  const rejected = await readFile(await (await download).path(), 'utf8');
  expect(rejected.split('\r\n')[0]).toContain('Vestigingsnummer;Bedrijf;Gemeente;Opleiding;Geldig tot;import_row');
  expect(rejected).toContain('date-broken');
  const mended = rejected.replace('32/08/2027', '30/08/2027').replace('<script>alert(1)</script>', 'Elektrotechnicus');
  await page.getByRole('button', { name: 'Niet bewaren' }).click();
  await check(page, [SCHOOLS, file('recognitions.mended.csv', mended)]);
  await expect(report(page)).toContainText('(erkenningen): 2 rijen goed, 0 rijen opzij gezet');
});

test('without workplaces nobody knows how many places there are, and that is said; never none', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, offers(5)]);
  await save(page);
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('#answer h2').first()).toContainText(/Onbekend: .* voor 6.leerlingen/);
  await expect(page.locator('#answer tbody')).not.toContainText('Mogelijk tekort');
});

test('mended rows join those that are there; files stay while somebody looks at the map', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  await save(page);
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('.s-own')).toContainText('2 rijen bleven opzij');
  await page.locator('.s-own').getByRole('link').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opzij gezette rijen (erkenningen)' }).click();
  const rejected = await readFile(await (await download).path(), 'utf8');
  expect(rejected).toContain('Vestigingsnummer;Bedrijf;');
  await picker(page).setInputFiles([
    file(
      'recognitions.mended.csv',
      rejected.replace('32/08/2027', '30/08/2027').replace('<script>alert(1)</script>', 'elektrotechnicus'),
    ),
  ]);
  await expect(page.getByLabel('Wat er al is')).toHaveValue('rows');
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect(page.locator('#answer h2').first()).toBeVisible();
  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(report(page)).toContainText('erkenningen: 2 erbij, 0 weg, 0 gewijzigd');
  await save(page);
  await expect(page.locator('.da-list')).toContainText('erkenningen 5');
});

test('a column is put right by hand, and remembered for the next file of that shape', async ({ page }) => {
  const odd = file('lijst.csv', 'nr,wie,pc\n1,Proefschool Een,9000\n2,Proefschool Twee,9300\n');
  await open(page, VIEW);
  await picker(page).setInputFiles([odd]);
  await page.getByLabel('Tabel in lijst.csv').selectOption({ label: 'scholen' });
  // Three columns chosen faster than the reader answers: none of them undoes another.
  await expect(page.getByLabel('postcode', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    for (const [title, name] of [
      ['id', 'nr'],
      ['naam', 'wie'],
      ['postcode', 'pc'],
    ]) {
      const select = document.querySelector<HTMLSelectElement>(`.da-columns [aria-label="${title}"]`);
      const option = [...(select?.options ?? [])].find(({ label }) => label === name);
      if (!select || !option) throw new Error(`no ${title} or no ${name}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(page.locator('.da-refusal')).toHaveCount(0);
  await page.reload();
  await picker(page).setInputFiles([odd]);
  await expect(page.getByLabel('Tabel in lijst.csv')).toHaveValue('schools');
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(report(page)).toContainText('lijst.csv (scholen): 2 rijen goed, 0 rijen opzij gezet');
});

test('a new version tells what changes and which verdict flips by which row; the old one can be brought back', async ({
  page,
}) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  await save(page);
  await check(page, [offers(1)]);
  await expect(report(page)).toContainText('aanbod: 0 erbij, 0 weg, 1 gewijzigd');
  await expect(report(page)).toContainText(/1 oordeel kantelt/);
  await expect(report(page)).toContainText(/Gent: Mogelijk tekort →/);
  await save(page);
  await expect(page.locator('.da-list')).toContainText('aanbod 2');
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('#answer h2').first()).not.toContainText('van de 6');
  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await page.getByRole('button', { name: 'Vorige versie terugzetten' }).click();
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect(page.locator('#answer h2').first()).toContainText(/van de 6.leerlingen/);
});

test('who goes to another view while a dataset is being opened finds that dataset there', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/outlines.json', (route) => held.then(() => route.continue()));
  await save(page);
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page).toHaveURL(/gegevens=eigen:/);
  release();
  await expect(page.locator('.s-own')).toContainText('2 rijen bleven opzij');
  await expect(page).toHaveURL(/gegevens=eigen:/);
});

test('a dataset goes out as a package and is deleted for good', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  await save(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download (zip)' }).click();
  const files = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(files).sort()).toEqual([
    'datapackage.json',
    'offers.csv',
    'programmes.csv',
    'recognitions.csv',
    'schools.csv',
    'workplaces.csv',
  ]);
  await page.getByRole('button', { name: 'Verwijder' }).click();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await expect(page).not.toHaveURL(/eigen:/);
  await expect(page.getByText('U hebt hier nog geen eigen gegevens.')).toBeVisible();
});

test('a link to data of another device says so, and leads to the example', async ({ page }) => {
  await page.goto('./?gegevens=eigen:elders');
  await expect(page.getByRole('alert')).toContainText('staat niet (meer) op dit toestel');
  await page.getByRole('button', { name: 'Toon de voorbeeldgegevens' }).click();
  await expect(page.locator('#answer h2').first()).toBeVisible();
});

test('an import is stopped, or its tab closed, and nothing of it is kept', async ({ page }) => {
  await open(page, VIEW);
  const rows = Array.from({ length: 300_000 }, (_, i) => `s${i},Proefschool ${i},${i % 2 ? 9000 : 9300}`);
  await picker(page).setInputFiles([file('scholen.csv', `id,naam,postcode\n${rows.join('\n')}\n`)]);
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toContainText('niets bewaard');
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('U hebt hier nog geen eigen gegevens.')).toBeVisible();
});

/** Runs `code` in the import worker before anything else. */
async function inImportWorker(page: Page, code: string): Promise<void> {
  await page.route('**/import-worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

const FULL = `{
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === 'files' && String(args[1]).includes('recognitions')) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, args);
  };
}`;

test('a store that is full keeps nothing of an import, and what there was', async ({ page }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, offers(5)]);
  await save(page);
  await inImportWorker(page, FULL);
  await page.reload();
  await check(page, [RECOGNITIONS]);
  await page.getByRole('button', { name: 'Bewaar en gebruik' }).click();
  await expect(page.getByRole('alert')).toContainText('opslag van de browser is vol: er is niets bewaard');
  await expect(page.locator('.da-list')).toContainText('aanbod 2');
  await expect(page.locator('.da-list')).not.toContainText('erkenningen');
  // What was checked is still there to be saved once there is room.
  await expect(page.getByRole('button', { name: 'Bewaar en gebruik' })).toBeEnabled();
  await page.reload();
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect(page.locator('#answer h2').first()).toContainText('6');
});

test('a browser that gives no store says so, and the example stays', async ({ page }) => {
  const noStore = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };";
  await page.addInitScript(noStore);
  await inImportWorker(page, noStore);
  await open(page, VIEW);
  await expect(page.getByRole('alert')).toContainText('geeft geen opslag');
  await check(page, [SCHOOLS]);
  await page.getByRole('button', { name: 'Bewaar en gebruik' }).click();
  await expect(page.getByRole('alert')).toContainText('niets kon worden bewaard');
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect(page.locator('#answer h2').first()).toBeVisible();
});

test('a worker that is lost in the middle can be stopped, leaves what there was, and another takes over', async ({ page }) => {
  const mute = "const post = self.postMessage.bind(self); self.postMessage = (said) => said.kind === 'inspected' && post(said);";
  await inImportWorker(page, mute);
  await open(page, VIEW);
  await picker(page).setInputFiles([SCHOOLS]);
  await expect(page.locator('.da-plans')).toBeVisible();
  await page.unroute('**/import-worker-*.js');
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toContainText('Gestopt; er is niets bewaard en niets veranderd.');
  await check(page, [SCHOOLS]);
  await save(page);
});

test('of two tabs that replace a dataset at once the second overwrites nothing', async ({ page, context }) => {
  await open(page, VIEW);
  await check(page, [SCHOOLS, RECOGNITIONS, offers(5)]);
  await save(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await check(page, [offers(1)]);
  await check(other, [offers(9)]);
  await save(page);
  await expect(page.locator('.da-list')).toContainText('Vorige versie terugzetten');
  await other.getByRole('button', { name: 'Bewaar en gebruik' }).click();
  await expect(other.getByRole('alert')).toContainText('Een ander tabblad heeft deze dataset intussen veranderd');
  await expect(other.locator('.da-list')).toContainText('Vorige versie terugzetten');
});

test('what is no table is refused in a sentence', async ({ page }) => {
  await open(page, VIEW);
  await picker(page).setInputFiles([
    { name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]) },
    { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
  ]);
  await expect(page.locator('.da-plans')).toContainText('foto.csv is geen tabel');
  await expect(page.locator('.da-plans')).toContainText('leeg.csv is leeg');
  await expect(page.getByRole('button', { name: 'Kijk na' })).toBeDisabled();
});

test('pasted text and templates; on a phone, in French', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./${VIEW}&taal=fr`);
  await page.getByText('Coller un tableau').click();
  await page.getByRole('textbox', { name: 'Coller un tableau' }).fill('id\tnom\tcode postal\ns1\tProefschool\t9000');
  await page.getByRole('button', { name: 'Lire le tableau collé' }).click();
  await expect(page.locator('.da-plans')).toContainText('colle-1.csv');
  await page.getByText('Modèles avec un exemple rempli').click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /en XLSX/ })
    .first()
    .click();
  const template = await download;
  expect(template.suggestedFilename()).toBe('programmes.xlsx');
  // A workbook of ours comes in again, under the page's own policy.
  await picker(page).setInputFiles({ name: 'programmes.xlsx', mimeType: '', buffer: await readFile(await template.path()) });
  await expect(page.getByLabel('Tableau dans programmes.xlsx')).toHaveValue('programmes');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.getByRole('status', { name: 'Vérifié' })).toContainText(
    'programmes.xlsx (formations)\u00a0: 2 lignes bonnes'.replace('\u00a0', ''),
  );
  await expectAccessible(page);
});
