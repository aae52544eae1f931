import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { FILES_FOLDER, MANIFEST_FILE } from '../../src/model/kbo';
import { geography } from '../data/compiled-files';
import { compiledFiles, inventedPool } from '../data/pool-world';
import { drop, expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=gegevens&opleiding=elektrotechnicus';
const ELECTRICIANS = 200;
const POOL = compiledFiles(
  inventedPool({ count: ELECTRICIANS, code: '43210' }, { count: 3000, code: '01110' }, geography),
  '01-11-2026',
);
const GHENT = `${FILES_FOLDER}/44000.arrow.gz`;

const csv = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
const RECOGNISED = Array.from({ length: 20 }, (_, at) => `w${at}`);
const TABLES = [
  csv('scholen.csv', ['id,naam,postcode', 's1,Proefschool Een,9000']),
  csv('werkplekken.csv', ['id,naam,postcode,nace', ...RECOGNISED.map((id) => `${id},Proefbedrijf ${id},9000,43210`)]),
  csv('erkenningen.csv', ['werkplek id,opleiding', ...RECOGNISED.map((id) => `${id},elektrotechnicus`)]),
  csv('aanbod.csv', ['school,opleiding,schooljaar,leerlingen', 's1,elektrotechnicus,2024-2025,30']),
];
/** As a browser gives them that tells no folders. */
const loose = (files = POOL) =>
  [...files].map(([name, bytes]) => ({ name: name.replace(/^.*\//, ''), mimeType: '', buffer: Buffer.from(bytes) }));

const picker = (page: Page) => page.locator('.da-drop input[type=file]');
const report = (page: Page) => page.getByRole('status', { name: 'Nagekeken' });
const plans = (page: Page) => page.locator('.da-plans > li');
const list = (page: Page) => page.locator('.da-list .is-used');

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(report(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar en gebruik' }).click();
  await expect(page.locator('.da-done')).toBeVisible();
}

async function expectProspects(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Prospectie' }).click();
  await expect(
    page
      .locator('.w-list')
      .getByText(/Verzonnen|Voorbeeld|Proef |Test /)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toContainText(String(ELECTRICIANS));
}

test('a compiled extract becomes the pool of an own dataset, opens in Prospectie, and stays when another table changes', async ({
  page,
}) => {
  await open(page, VIEW);
  await picker(page).setInputFiles([...TABLES, ...loose()]);
  await expect(plans(page)).toHaveCount(TABLES.length + 1);
  await expect(plans(page).first()).toContainText(
    /^manifest\.json ?Gecompileerd KBO-uittreksel, 3\.200 vestigingen in 23 arrondissementen, van 1 november 2026 \(0,\d MB\)$/,
  );
  await check(page);
  await expect(report(page)).toContainText('manifest.json: 3.200 vestigingen goed');
  await expectAccessible(page);
  await save(page);
  await expect(list(page)).toContainText('vestigingen in het KBO-uittreksel 3.200');
  await expect(list(page)).toContainText(/0,\d MB op dit toestel/);
  await expectProspects(page);
  await page.reload();
  await expectProspects(page);

  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await picker(page).setInputFiles(
    csv('aanbod.csv', ['school,opleiding,schooljaar,leerlingen', 's1,elektrotechnicus,2024-2025,31']),
  );
  await check(page);
  await expect(report(page)).toContainText('aanbod: 0 erbij, 0 weg, 1 gewijzigd');
  await expect(report(page)).toContainText(/overgenomen: .*vestigingen in het KBO-uittreksel/);
  await save(page);
  await expect(list(page)).toContainText('vestigingen in het KBO-uittreksel 3.200');
  await expect(list(page)).toContainText(/vestigingen in het KBO-uittreksel bleven zoals ze waren/);
  await expectProspects(page);
});

test('of a pool only what an area needs is read', async ({ page }) => {
  const read = new Set<string>();
  page.on('console', (message) => {
    const [, name] = /^opened pool\/(.*)$/.exec(message.text()) ?? [];
    if (name) read.add(name);
  });
  await page.route('**/analysis-worker-*.js', async (route) => {
    const response = await route.fetch();
    const tell = `{ const get = IDBObjectStore.prototype.get; IDBObjectStore.prototype.get = function (...args) {
      if (Array.isArray(args[0])) console.log('opened ' + args[0][2]);
      return get.apply(this, args);
    }; }`;
    await route.fulfill({ response, body: `${tell}\n${await response.text()}` });
  });
  await open(page, VIEW);
  await picker(page).setInputFiles([...TABLES, ...loose()]);
  await check(page);
  await save(page);
  const address = new URL(page.url());
  address.searchParams.set('beeld', 'prospectie');
  address.searchParams.set('gebied', 'arrondissement:44000');
  await page.goto(address.href);
  await expect(page.locator('.w-list .ui-row-link').first()).toBeVisible();
  expect([...read].sort()).toEqual([GHENT, MANIFEST_FILE]);
});

test('a pool takes the place of a table of prospects, which is told; a zip takes it out and brings it back', async ({ page }) => {
  await open(page, VIEW);
  const prospects = csv('prospects.csv', ['id,name,nace,postcode', 'p1,Proef,43.21,9000', 'p2,Proef,43.21,9000']);
  await picker(page).setInputFiles([...TABLES, prospects]);
  await check(page);
  await save(page);
  await expect(list(page)).toContainText('prospecten 2');
  await picker(page).setInputFiles([prospects, ...loose()]);
  await expect(page.locator('.da-plans')).toContainText(
    'prospects.csv wordt niet gebruikt: het uittreksel (manifest.json) gaat voor',
  );
  await check(page);
  await expect(report(page)).toContainText('vestigingen in het KBO-uittreksel: eerst 0, nu 3.200');
  await expect(report(page)).toContainText('prospecten: 0 erbij, 2 weg, 0 gewijzigd');
  await save(page);
  await expect(list(page)).not.toContainText('prospecten 2');

  // No rows are added to a pool; a table that replaces what is there replaces it.
  await picker(page).setInputFiles(prospects);
  await page.getByLabel('Wat er al is').selectOption('rows');
  await check(page);
  await expect(report(page)).toContainText('prospects.csv wordt niet gebruikt');
  await page.getByLabel('Wat er al is').selectOption('tables');
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(report(page)).toContainText('vestigingen in het KBO-uittreksel: eerst 3.200, nu 0');
  await expect(report(page)).toContainText('prospecten: 2 erbij');
  await page.getByRole('button', { name: 'Niet bewaren' }).click();

  await page.getByText('Andere vormen om mee te nemen').click();
  await expect(list(page)).toContainText('Het KBO-uittreksel gaat mee in de zip, maar niet in die voor anderen');
  const coming = page.waitForEvent('download');
  await list(page).getByRole('button', { name: 'Download (zip)' }).click();
  const zip = readFileSync(await (await coming).path());
  const files = unzipSync(zip);
  for (const [name, bytes] of POOL) expect(Buffer.from(files[`pool/${name}`] ?? []).equals(bytes)).toBe(true);
  await page.getByLabel('Voor anderen').check();
  const masked = page.waitForEvent('download');
  await list(page).getByRole('button', { name: 'ZIP', exact: true }).click();
  const names = Object.keys(unzipSync(readFileSync(await (await masked).path())));
  expect(names).toContain('datapackage.json');
  expect(names.filter((name) => name.includes('pool'))).toEqual([]);

  const [fingerprint = ''] = /Vingerafdruk \w+/.exec(await list(page).innerText()) ?? [];
  await page.getByRole('button', { name: 'Verwijder', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await expect(page.getByText('U hebt hier nog geen eigen gegevens.')).toBeVisible();
  await picker(page).setInputFiles({ name: 'dataset.zip', mimeType: '', buffer: zip });
  await check(page);
  await save(page);
  await expect(list(page)).toContainText(fingerprint);
  await expectProspects(page);
});

test('a folder is chosen by keyboard, and an extract that lacks files is refused in a sentence that names them', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('kbo');
  for (const [name, bytes] of POOL) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, name.replace('.arrow.gz', '.parquet')), name === MANIFEST_FILE ? bytes : 'PAR1');
  }
  await open(page, VIEW);
  await drop(page, { name: MANIFEST_FILE, content: Buffer.from(POOL.get(MANIFEST_FILE) ?? []) });
  await expect(plans(page)).toHaveText(
    /^manifest\.json ?Bij manifest\.json ontbreken \d+\.arrow\.gz, \d+\.arrow\.gz, \d+\.arrow\.gz \(\+20\): sleep de hele map die kbo schreef in één keer hierheen, of geef ze als zip\.$/,
  );
  await expect(page.getByRole('button', { name: 'Kijk na' })).toBeDisabled();
  await expectAccessible(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'kies een map' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(folder);
  await expect(plans(page)).toHaveText(/3\.200 vestigingen in 23 arrondissementen/);
});
