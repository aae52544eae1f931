import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const QUESTION = '?opleiding=elektrotechnicus';
const AXIS = 'gebied=corridor:5:4.035,50.936,Aalst;4.027,50.828,Ninove;4.234,50.734,Halle';
const PHONE = { width: 390, height: 844 };

const field = (page: Page) => page.getByLabel('Gebied', { exact: true });
const headline = (page: Page) => page.locator('#answer h2').first();

async function say(page: Page, sentence: string): Promise<void> {
  await field(page).fill(sentence);
  await field(page).press('Enter');
}

test('a sentence becomes an area: said how, judged, first in the table, in the link', async ({ page }) => {
  await open(page, QUESTION);
  await say(page, 'as Aalst - Ninove - Halle');
  await expect(page.getByText(/^Begrepen als een strook langs Aalst, Ninove en Halle, 5.km aan elke kant\.$/)).toBeVisible();
  await expect(page.getByText('De breedte is aangenomen.')).toBeVisible();
  await expect(page).toHaveURL(/gebied=corridor:5:/);
  await expect(headline(page)).toContainText('langs de as Aalst – Ninove – Halle');
  await expect(page.locator('#answer')).toContainText(/Het gebied is 377.km² groot/);
  await expect(page.locator('#answer tbody tr').first()).toContainText('As Aalst – Ninove – Halle, 5 km aan weerszijden');
  await expect(page.locator('.an-card h3')).toHaveText('As Aalst – Ninove – Halle, 5 km aan weerszijden');
  await expectAccessible(page);
});

test('a link reproduces the area, and every view keeps it', async ({ page }) => {
  await open(page, `${QUESTION}&${AXIS}`);
  await expect(headline(page)).toContainText('langs de as Aalst – Ninove – Halle');
  await expect(field(page)).toHaveValue('as Aalst – Ninove – Halle, 5 km aan weerszijden');
  const said = await headline(page).textContent();
  await page.reload();
  await expect(headline(page)).toHaveText(said ?? '');
  await page.getByRole('link', { name: 'Sectoroverzicht' }).click();
  await expect(page).toHaveURL(/gebied=corridor/);
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect(headline(page)).toHaveText(said ?? '');
});

test('a misspelling is read and told; what is not known gets names to choose from, and the last area stays', async ({ page }) => {
  await open(page, QUESTION);
  await say(page, 'as: Aalst - Ninoove - Halle');
  await expect(page.getByText('"Ninoove" gelezen als "Ninove".')).toBeVisible();
  const address = page.url().replace(/#.*/, '');
  await say(page, 'Qqzzaalst');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/"Qqzzaalst" niet gevonden|Niet begrepen: "Qqzzaalst"/)).toBeVisible();
  expect(page.url().replace(/#.*/, '')).toBe(address);
  await expect(headline(page)).toContainText('Aalst – Ninove – Halle');
  await expectAccessible(page);
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('as: Aalst - Ninoove - Halle');
});

test('words that are not known can be replaced by a suggestion', async ({ page }) => {
  await open(page, QUESTION);
  await say(page, 'as: Aalst - xqzzt - Halle');
  const suggestions = page.locator('.q-choices').first().getByRole('button');
  await expect(suggestions.first()).toBeVisible();
  const [first = ''] = await suggestions.allTextContents();
  await suggestions.first().click();
  await expect(field(page)).toHaveValue(`as: Aalst - ${first} - Halle`);
  await expect(page.getByText(/^Begrepen als een strook langs Aalst/)).toContainText(first);
});

test('of several places of one name another can be picked, and of several regions', async ({ page }) => {
  await open(page, QUESTION);
  await say(page, 'straal Halle 10 km');
  await expect(page).toHaveURL(/gebied=circle:10:4\.2/);
  await page.getByRole('button', { name: 'Halle (Zoersel)' }).click();
  await expect(page).toHaveURL(/gebied=circle:10:4\.6/);
  await say(page, 'Antwerpen');
  await expect(page).toHaveURL(/gebied=arrondissement:11000/);
  await page.getByRole('button', { name: 'provincie Antwerpen' }).click();
  await expect(page).toHaveURL(/gebied=province:10000/);
  await expect(headline(page)).toContainText('in de provincie Antwerpen');
});

test('the width can be changed, by keyboard; back undoes the area', async ({ page }) => {
  await open(page, QUESTION);
  await say(page, 'as Aalst - Ninove - Halle');
  await expect(page.getByText('De breedte is aangenomen.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Breedte aan elke kant' }).fill('8');
  await expect(page).toHaveURL(/gebied=corridor:8:/);
  await expect(page.getByText(/8.km aan elke kant/)).toBeVisible();
  await expect(page.getByText('De breedte is aangenomen.')).toBeHidden();
  await expect(page.locator('#answer tbody tr').first()).toContainText('8 km aan weerszijden');
  await page.goBack();
  await expect(page).not.toHaveURL(/gebied=/);
  await expect(page.locator('#answer tbody tr.is-pinned')).toHaveCount(0);
});

test('leaving the field reads it; clearing takes the area away', async ({ page }) => {
  await open(page, QUESTION);
  await field(page).fill('Kust');
  await page.getByLabel('Schooljaar').focus();
  await expect(page).toHaveURL(/gebied=zone:kust/);
  await expect(headline(page)).toContainText('in de streek Kust');
  await page.getByRole('button', { name: 'Wis het gebied' }).click();
  await expect(page).not.toHaveURL(/gebied=/);
  await expect(field(page)).toHaveValue('');
  await expect(headline(page)).not.toContainText('Kust');
});

test('a region may be selected beside the area; closing it leads back', async ({ page }) => {
  await open(page, `${QUESTION}&${AXIS}&keuze=gebied:44000`);
  await expect(page.locator('.an-card h3')).toHaveText('Gent');
  await expect(page.locator('#answer tbody tr').first()).toContainText('As Aalst');
  await page.locator('.ui-close').click();
  await expect(page.locator('.an-card h3')).toContainText('As Aalst');
  await expect(page).toHaveURL(/gebied=corridor/);
});

test('the schools of the area, and its figures as CSV', async ({ page }) => {
  await open(page, `${QUESTION}&${AXIS}`);
  await expect(page.locator('#answer tbody tr.is-pinned')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toMatch(/^"?corridor:5:.*As Aalst – Ninove – Halle/);
  await page.locator('.an-card').getByRole('button', { name: 'Toon de school' }).click();
  await expect(page.getByRole('table', { name: /langs de as Aalst/ }).locator('tbody tr')).toHaveCount(3);
});

test('an area without schools says what would help; a broken one is named', async ({ page }) => {
  await open(page, `${QUESTION}&gebied=municipality:73028`);
  await expect(page.locator('#answer')).toContainText('Een groter gebied');
  await open(page, `${QUESTION}&gebied=circle:x`);
  await expect(page.locator('.s-notice')).toContainText('het gebied');
});

test('without WebGL the area is drawn too', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, `${QUESTION}&${AXIS}`);
  await expect(page.locator('.map-svg svg text').filter({ hasText: '2 × 5 km' })).toBeVisible();
});

test('on a phone, in French', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`./${QUESTION}&${AXIS}&taal=fr`);
  await expect(page.locator('.s-peek')).toContainText("le long de l'axe Aalst – Ninove – Halle");
  await page.getByRole('button', { name: 'Modifier' }).click();
  const box = page.getByRole('dialog').getByLabel('Zone', { exact: true });
  await box.fill('rayon Pelt 12 km');
  await box.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Compris comme');
  await expect(page).toHaveURL(/gebied=circle:12:/);
  await expectAccessible(page);
});

/** A point of the map, given as parts of its width and height. */
async function mapPoint(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

async function clickMap(page: Page, x: number, y: number): Promise<void> {
  const point = await mapPoint(page, x, y);
  await page.mouse.move(point.x, point.y, { steps: 3 });
  await page.mouse.click(point.x, point.y);
}

const drawTool = (page: Page) => page.getByRole('region', { name: 'Teken een gebied' });

/** Opens the tool and waits until the map draws. */
async function startDrawing(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Teken een gebied' }).click();
  await drawTool(page).getByRole('radio', { name: kind }).check();
  await expect(drawTool(page)).toHaveAttribute('data-drawing', 'true');
}

test('a strip is drawn: points, the last one taken back, done; it is judged, named after places, in the link', async ({
  page,
}) => {
  await open(page, QUESTION);
  await startDrawing(page, 'Strook');
  await clickMap(page, 0.35, 0.5);
  await clickMap(page, 0.5, 0.55);
  await clickMap(page, 0.65, 0.62);
  await drawTool(page).getByRole('button', { name: 'Laatste punt weg' }).click();
  await drawTool(page).getByRole('button', { name: 'Klaar' }).click();
  await expect(page).toHaveURL(/gebied=corridor:5:[\d.]+,[\d.]+%3B[\d.]+,[\d.]+(#|$)/);
  await expect(drawTool(page)).toHaveCount(0);
  await expect(headline(page)).toContainText(/langs de as bij .+ – bij /);
  await expect(page.getByRole('spinbutton', { name: 'Breedte aan elke kant' })).toHaveValue('5');
  await expectAccessible(page);
});

test('a circle and a polygon are drawn; Escape gives up; too little is told', async ({ page }) => {
  await open(page, QUESTION);
  await startDrawing(page, 'Cirkel');
  await clickMap(page, 0.5, 0.45);
  await clickMap(page, 0.58, 0.45);
  await expect(page).toHaveURL(/gebied=circle:[\d.]+:[\d.]+,[\d.]+/);
  await expect(headline(page)).toContainText(/binnen .+km rond een punt bij/);
  // The click that closes it chooses nothing on the map.
  await expect(page).not.toHaveURL(/keuze=/);
  const before = page.url().replace(/#.*/, '');
  await startDrawing(page, 'Veelhoek');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawTool(page)).toHaveCount(0);
  expect(page.url().replace(/#.*/, '')).toBe(before);
  await startDrawing(page, 'Veelhoek');
  for (const [x, y] of [
    [0.3, 0.5],
    [0.5, 0.6],
    [0.45, 0.4],
  ] as const)
    await clickMap(page, x, y);
  await drawTool(page).getByRole('button', { name: 'Klaar' }).click();
  await expect(page).toHaveURL(/gebied=polygon:0:/);
  await expect(headline(page)).toContainText('in de getekende veelhoek bij');
});

test('handles are dragged: a point and the width; the field keeps up, back undoes each', async ({ page }) => {
  await open(page, `${QUESTION}&${AXIS}`);
  const knobs = page.locator('.map-own-knob');
  await expect(knobs).toHaveCount(4);
  const drag = async (knob: ReturnType<Page['locator']>, dx: number, dy: number) => {
    await expect(async () => {
      // The map comes to rest first.
      const one = await knob.boundingBox();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await knob.boundingBox()).toEqual(one);
    }).toPass();
    const box = await knob.boundingBox();
    if (!box) throw new Error('no knob');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy, { steps: 6 });
    await page.mouse.up();
  };
  await drag(knobs.and(page.locator('.is-distance')), -25, 0);
  await expect(page).toHaveURL(/gebied=corridor:(5\.\d|[6-9](\.\d)?):4\.035,50\.936,Aalst/);
  await expect(page.getByRole('spinbutton', { name: 'Breedte aan elke kant' })).not.toHaveValue('5');
  await drag(knobs.nth(2), 30, -30);
  await expect(page).toHaveURL(/gebied=corridor:[\d.]+:4\.035,50\.936,Aalst%3B4\.027,50\.828,Ninove%3B[\d.]+,[\d.]+(#|$)/);
  await expect(headline(page)).toContainText(/langs de as Aalst – Ninove – bij /);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/gebied=corridor:5:/);
  await expect(page.getByRole('spinbutton', { name: 'Breedte aan elke kant' })).toHaveValue('5');
});

test('the sector overview has a column for the area, and asks for one', async ({ page }) => {
  await open(page, '?beeld=overzicht&sector=Bouw');
  await say(page, 'driehoek Maaseik, Lommel en Genk');
  await expect(page.locator('.ov-own')).toHaveText('Uw gebied');
  await expect(page.locator('.ov-sub')).toContainText('Uw gebied: Driehoek Lommel, Genk en Maaseik');
  await page.locator('.ov-cell').first().press('Enter');
  await expect(page).toHaveURL(/gebied=polygon/);
  await expect(headline(page)).toContainText('in de driehoek Lommel, Genk en Maaseik');
});

test('the table of room keeps to the area', async ({ page }) => {
  await open(page, `${QUESTION}&tabel=ruimte&gebied=polygon:3:5.317,51.231,Lommel;5.499,50.965,Genk;5.795,51.094,Maaseik`);
  await page.getByRole('radio', { name: 'Gemeenten' }).check();
  await expect(page.locator('#answer tbody tr').filter({ hasText: 'Genk' })).toHaveCount(1);
  await expect(page.locator('#answer tbody tr').filter({ hasText: 'Gent' })).toHaveCount(0);
});
