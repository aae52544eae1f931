import { BROWSER_ARGS, findBrowser } from './find-browser';
import { expect, expectAccessible, open, test } from './watch';

test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    chromiumSandbox: false,
    args: [...BROWSER_ARGS.filter((arg) => !/angle|swiftshader/.test(arg)), '--disable-gpu', '--disable-3d-apis'],
  },
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`without WebGL the same screen works at ${viewport.width} px, and MapLibre is not fetched`, async ({ page, context }) => {
    await page.setViewportSize(viewport);
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    await page.goto('./?opleiding=elektrotechnicus&keuze=gebied:24000');
    await expect(page.locator('.map svg').first()).toBeVisible();
    await expectAccessible(page);
    if (viewport.width < 720) await page.getByRole('radio', { name: 'Lijst' }).check();
    await expect(page.locator('#answer h2')).toContainText('Leuven');
    expect(fetched.filter((url) => /GlMap|maplibre/.test(url))).toEqual([]);
    await expectAccessible(page);
  });
}

test('without WebGL an area is chosen on the map by mouse and by keyboard', async ({ page }) => {
  await open(page, '?opleiding=elektrotechnicus');
  const area = page.locator('.map').getByRole('button', { name: /^Leuven/ });
  await area.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=gebied:24000/);
});

test('without WebGL room and pressure are drawn and said, and saved as a picture', async ({ page }) => {
  test.slow();
  await open(page, '?opleiding=elektrotechnicus&kleur=ruimte');
  const area = page.locator('.map').getByRole('button', { name: /^Leuven: (ruimte voor \d+|geen ruimte)/ });
  await expect(area).toBeVisible();
  await expect(area).toHaveAttribute('fill', /-room-\d/);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Op de kaart', exact: true }).selectOption('heat');
  await expect(page.locator('.map').getByRole('button', { name: /^Leuven: \d.* per plek/ })).toHaveAttribute('fill', /-heat-\d/);
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als afbeelding' }).click();
  expect((await download).suggestedFilename()).toBe('kaart.png');
});

test('without WebGL the prospects stand on the simple map, and a point opens its card', async ({ page }) => {
  await page.goto('./?beeld=prospectie&opleiding=elektrotechnicus');
  await expect(page.locator('.pr-map svg').first()).toBeVisible();
  await expectAccessible(page);
  await page.locator('.w-list .ui-row-link').first().click();
  await expect(page.locator('.w-card')).toBeVisible();
});
