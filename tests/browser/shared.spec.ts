import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const QUESTION = '?opleiding=elektrotechnicus';
const HEADLINE = '#answer h2';

test('a reader sees who is short, opens the proof and finds the sums that prove it', async ({ page }) => {
  await open(page, QUESTION);
  await expect(page.locator(HEADLINE)).toContainText(
    /Mogelijk tekort: \d+\svan de \d+\sleerlingen vinden binnen 20\skm geen plek/,
  );
  await page.getByRole('button', { name: 'Toon het bewijs' }).click();
  const note = page.getByRole('region', { name: 'Elke plek één keer geteld' });
  await expect(note).toContainText(/Deze \d+ scholen hebben samen \d+ leerlingen; binnen bereik .* \d+ plekken/);
  const sentence = (await note.textContent()) ?? '';
  const [, learners, places, left] = /samen (\d+) leerlingen;.*?(\d+) plekken\. Zo blijven er (\d+) over/.exec(sentence) ?? [];
  expect(Number(learners) - Number(places)).toBe(Number(left));
  await expectAccessible(page);
  await note
    .getByRole('button', { name: /Voorbeeld/ })
    .first()
    .click();
  await expect(page).toHaveURL(/keuze=school:/);
});

test('by keyboard: proof, school', async ({ page }) => {
  await open(page, QUESTION);
  await page.getByRole('button', { name: 'Toon het bewijs' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Elke plek één keer geteld' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=school:/);
});

test('the count is a switch away, and the link keeps it', async ({ page }) => {
  await open(page, QUESTION);
  const shared = await page.locator(HEADLINE).textContent();
  await page.getByRole('radio', { name: 'Telling' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/laag=telling/);
  await expect(page.locator(HEADLINE)).toContainText('arrondissementen');
  await expect(page.getByRole('region', { name: 'Elke plek één keer geteld' })).toContainText('geen plek');
  await page.reload();
  await expect(page.locator(HEADLINE)).toContainText('arrondissementen');
  await page.getByRole('radio', { name: 'Gedeelde plekken' }).check();
  await expect(page.locator(HEADLINE)).toHaveText(shared ?? '');
});

test('a card says by which rule, what would change it and why the count differs', async ({ page }) => {
  await open(page, `${QUESTION}&keuze=gebied:24000`);
  await expect(page.locator(HEADLINE)).toContainText(/Mogelijk tekort in Leuven: \d+\stot \d+\sleerlingen/);
  const card = page.getByRole('region', { name: 'Oordeel over Leuven' });
  await expect(card).toContainText('Al waren alle plekken voor hen alleen');
  await expect(card).toContainText(/nieuwe plekken binnen bereik van deze school maken een eind aan dit tekort/);
  await expect(card).toContainText(/scholen van elders bereiken plekken hier/);
  await expect(card).toContainText(/erkenningen, maar .* delen hun plekken met \d+ andere opleidingen/);
  await card.getByRole('button', { name: 'tekort bij een school' }).click();
  await expectAccessible(page);
});

test('everybody together, and today’s agreements kept', async ({ page }) => {
  await open(page, QUESTION);
  const alone = await page.locator(HEADLINE).textContent();
  await page.getByLabel('Wie zoekt mee').selectOption('all');
  await expect(page).toHaveURL(/samen=alle/);
  await expect(page.locator('.an-sub')).toContainText('Alle opleidingen samen');
  await expect(page.locator(HEADLINE)).not.toHaveText(alone ?? '');
  await page.getByLabel('Uitgangspunt').selectOption('agreements');
  await expect(page).toHaveURL(/uitgang=overeenkomsten/);
  await expect(page.locator(HEADLINE)).toContainText('zonder overeenkomst');
  await expectAccessible(page);
  await page.goBack();
  await expect(page.locator(HEADLINE)).not.toContainText('zonder overeenkomst');
});

/** A crowded dataset: every learner competes for the same places, so that one question takes long. */
function crowded(): Readonly<Record<string, string>> {
  const rows = (count: number, row: (nth: number) => string) => Array.from({ length: count }, (_, nth) => row(nth)).join('\n');
  const spot = (nth: number, step: number) =>
    `${(3.2 + ((nth * step) % 2100) / 1000).toFixed(4)},${(50.75 + ((nth * 37) % 600) / 1000).toFixed(4)},13008`;
  return {
    'datapackage.json': JSON.stringify({ name: 'druk', resources: [] }),
    'programmes.csv': 'id,name,sector\na,Proef,Bouw\n',
    'schools.csv': `id,name,lon,lat,nis\n${rows(400, (nth) => `s${nth},Proefschool ${nth},${spot(nth, 17)}`)}\n`,
    'offers.csv': `school_id,programme_id,school_year,enrolments\n${rows(400, (nth) => `s${nth},a,2021-2022,${nth % 23}`)}\n`,
    'workplaces.csv': `id,name,lon,lat,nis,places\n${rows(3000, (nth) => `w${nth},Proefbedrijf ${nth},${spot(nth, 13)},${1 + (nth % 2)}`)}\n`,
    'recognitions.csv': `workplace_id,programme_id\n${rows(3000, (nth) => `w${nth},a`)}\n`,
  };
}

async function openCrowded(page: Page): Promise<void> {
  const files = crowded();
  await page.context().route('**/data/druk/*', (route) => {
    const body = files[new URL(route.request().url()).pathname.split('/').at(-1) ?? ''];
    return route.fulfill(body === undefined ? { contentType: 'text/html', body: '<p>' } : { contentType: 'text/plain', body });
  });
  await open(page, '?gegevens=data/druk&opleiding=a&bereik=40');
}

test('a long computation shows how far it is, can be stopped and taken up again', async ({ page }) => {
  test.slow();
  await openCrowded(page);
  await expect(page.getByRole('progressbar', { name: 'Bezig met rekenen' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('De berekening is gestopt')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator(HEADLINE)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bereken verder' }).click();
  await expect(page.getByText('De berekening is gestopt')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toBeVisible();
  // A newer question is not kept waiting by the one before: it is given up.
  await page.locator('#reach').fill('1');
  await expect(page.locator(HEADLINE)).toContainText('binnen 1 km');
});
