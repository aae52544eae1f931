import { expect, expectAccessible, open, test } from './watch';

test('an unknown programme in a link falls back and says so', async ({ page }) => {
  await open(page, '?opleiding=bestaat-niet&niveau=planeet');
  await expect(page.getByText('Deze link vraagt de opleiding "bestaat-niet"')).toBeVisible();
  await expect(page.getByText('de indeling "planeet"')).toBeVisible();
  await expectAccessible(page);
});

test('markup in a link stays text', async ({ page }) => {
  await open(page, `?opleiding=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
});

test('a dataset that is not there is told in one sentence, and the embedded one is a button away', async ({ page }) => {
  await page.goto('./?gegevens=data/weg');
  await expect(page.getByRole('alert')).toContainText('datapackage.json ontbreekt');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toon de voorbeeldgegevens' }).click();
  await expect(page.locator('#answer h2')).toBeVisible();
  await expect(page).not.toHaveURL(/gegevens=/);
});

for (const [what, file, body, sentence] of [
  ['a broken descriptor', 'datapackage.json', '{"resources":', 'geen geldige beschrijving'],
  ['a column that is missing', 'offers.csv', 'school,programma\n1,2\n', 'mist de kolom "school_id"'],
  ['a page in place of a table', 'workplaces.csv', '<!doctype html><p>', 'workplaces.csv'],
] as const) {
  test(`${what} is told in one sentence`, async ({ page, context }) => {
    const files: Readonly<Record<string, string>> = {
      'datapackage.json': JSON.stringify({ name: 'proef', resources: [{ name: 'workplaces', path: 'workplaces.csv' }] }),
      'programmes.csv': 'id,name,sector\na,Proef,Bouw\n',
      'workplaces.csv': 'id,name,nis\nw,Proefbedrijf,13008\n',
      [file]: body,
    };
    await context.route('**/data/proef/*', (route) => {
      const text = files[new URL(route.request().url()).pathname.split('/').at(-1) ?? ''];
      return route.fulfill({ status: 200, contentType: text === undefined ? 'text/html' : 'text/plain', body: text ?? '<p>' });
    });
    await page.goto('./?gegevens=data/proef');
    await expect(page.getByRole('alert')).toContainText(sentence);
  });
}

test('a dataset of one’s own is read from a folder of the same host', async ({ page, context }) => {
  const { readFile } = await import('node:fs/promises');
  await context.route('**/data/tiny/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const body = await readFile(`tests/fixtures/tiny/${name}`, 'utf8').catch(() => null);
    await route.fulfill(
      body === null ? { status: 200, contentType: 'text/html', body: '<p>' } : { contentType: 'text/plain', body },
    );
  });
  await open(page, '?gegevens=data/tiny&opleiding=elektriciteit&keuze=school:s-geel');
  await expect(page.locator('#answer h2')).toContainText('Proefschool Geel');
  await expect(page.locator('#answer')).toContainText('11 km');
  await expect(page.getByText('Voorbeeldgegevens.')).toHaveCount(0);
});
