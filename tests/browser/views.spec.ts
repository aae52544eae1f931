import { expect, expectAccessible, open, test } from './watch';

for (const [language, headline] of [
  ['nl', 'Mogelijk tekort in Leuven'],
  ['en', 'Leuven'],
  ['fr', 'Pénurie possible'],
] as const) {
  test(`speaks ${language} throughout`, async ({ page }) => {
    await open(page, `?opleiding=elektrotechnicus&taal=${language}&keuze=gebied:24000`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('#answer h2')).toContainText(headline);
    await expectAccessible(page);
  });
}

test('the sector overview leads to the question of a cell', async ({ page }) => {
  await open(page, '?sector=Houtsectoren&beeld=overzicht');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /mogelijk tekort/i })
    .first()
    .click();
  await expect(page).toHaveURL(/opleiding=.*keuze=gebied:/);
  await expect(page.locator('#answer h2')).toContainText('tekort');
});

test('a cell of the sector overview leads the keyboard to the heading of its question', async ({ page }) => {
  await open(page, '?beeld=overzicht&opleiding=elektrotechnicus');
  await page.locator('.ov-cell').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#answer h2').first()).toBeFocused();
  await expect(page).not.toHaveURL(/beeld=overzicht/);
});

test('what the minister said agrees 39 times out of 39', async ({ page }) => {
  await open(page, '?beeld=minister');
  await expect(page.getByRole('heading', { name: /39 van 39/ })).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(39);
  await expectAccessible(page);
});

test('thresholds can be changed, travel in the link and can be put back', async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus');
  await page.getByRole('button', { name: 'bekijk of pas aan' }).click();
  await expectAccessible(page);
  const field = page.getByRole('dialog').getByRole('textbox').nth(2);
  await field.fill('9');
  await field.blur();
  await expect(page).toHaveURL(/drempels=0.55,0.9,9,13/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#answer h2')).not.toContainText('In 4 van');
  await page.reload();
  await expect(page.getByText('Drempels: aangepast')).toBeVisible();
});

test('dark is as readable as light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '?opleiding=elektrotechnicus&keuze=gebied:24000');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Bestanden inlezen' })).toBeVisible();
  await expectAccessible(page);
});

test('prints whole tables and the map as a picture, without the frame', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await open(page, '?opleiding=elektrotechnicus&keuze=gebied:24000');
  await expect(page.locator('.map canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.s-print h1')).toContainText('Elektrotechnicus duaal');
  const picture = page.locator('.map-print');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await expect(page.locator('.s-header')).toBeHidden();
  await expect(page.locator('#answer tbody tr').last()).toBeVisible();
});

test('the map is drawn again when somebody returns to it', async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus');
  const painted = () => page.evaluate(() => performance.getEntriesByName('map-painted').length);
  await expect.poll(painted).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Sectoroverzicht' }).click();
  await expect(page.locator('.map')).toHaveCount(0);
  const before = await painted();
  await page.getByRole('link', { name: 'Vraag & aanbod' }).click();
  await expect.poll(painted).toBeGreaterThan(before);
});

test('on a phone the tab of the open view is in sight, also after Back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?beeld=monitoring');
  const tab = (name: string) => page.getByRole('link', { name, exact: true });
  await expect(tab('Monitoring')).toHaveAttribute('aria-current', 'page');
  await expect(tab('Monitoring')).toBeInViewport({ ratio: 1 });
  await expect(tab('Vraag & aanbod')).not.toBeInViewport();
  await tab('Gegevens').click();
  await expect(tab('Gegevens')).toBeInViewport({ ratio: 1 });
  await page.goto('./?opleiding=elektrotechnicus');
  await tab('Gegevens').click();
  await expect(page.locator('main#answer h2').first()).toBeVisible();
  await page.goBack();
  await expect(tab('Vraag & aanbod')).toBeInViewport({ ratio: 1 });
});
