import { expect, expectAccessible, open, test } from './watch';

const QUESTION = '?opleiding=elektrotechnicus';
/** The same with the count in the lead, whose sentence speaks of the division. */
const COUNTED = `${QUESTION}&laag=telling`;
const PHONE = { width: 390, height: 844 };

test('opens on a question with something to see, and says that the data are examples', async ({ page }) => {
  await open(page);
  await expect(page.locator('#answer h2')).toContainText('vinden binnen 20 km geen plek');
  await expect(page.locator('.s-example')).toContainText('Voorbeeldgegevens.');
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await page.reload();
  await expect(page.locator('#answer h2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begrepen' })).toHaveCount(0);
  await expectAccessible(page);
});

test('by mouse: programme, area, school, reach', async ({ page }) => {
  await open(page, '?opleiding=slagerij');
  await page.getByRole('combobox', { name: 'Opleiding' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.getByRole('combobox', { name: 'Opleiding' }).fill('elektrotechnicus');
  await page.getByRole('option', { name: 'Elektrotechnicus duaal', exact: true }).click();
  await expect(page).toHaveURL(/opleiding=elektrotechnicus/);
  await page.getByRole('row', { name: /^Leuven/ }).click();
  await expect(page).toHaveURL(/keuze=gebied:24000/);
  const card = page.getByRole('region', { name: 'Oordeel over Leuven' });
  await expect(card).toContainText('9 leerlingen / 3 plekken = 3,00');
  await expect(card).toContainText('Met 5 plekken meer of 6 leerlingen minder is dit krap');
  await expectAccessible(page);
  await card.getByRole('button', { name: /^Toon de/ }).click();
  await page
    .getByRole('row', { name: /Leuven/ })
    .first()
    .click();
  await expect(page).toHaveURL(/keuze=school:/);
  await expect(page.getByRole('heading', { name: 'Plekken en leerlingen per straal' })).toBeVisible();
  await page.locator('#reach').fill('35');
  await page.locator('#reach').press('ArrowRight');
  await expect(page).toHaveURL(/bereik=36/);
  await expect(page.locator('#answer')).toContainText('binnen 36 km');
  await expectAccessible(page);
});

test('by keyboard: programme, area, school, reach', async ({ page }) => {
  await open(page, QUESTION);
  const box = page.getByRole('combobox', { name: 'Opleiding' });
  await box.focus();
  await page.keyboard.type('slagerij');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('slager', { ignoreCase: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/opleiding=[\w-]*slager[\w-]*/);
  const firstArea = page.getByRole('table').first().locator('tbody a').first();
  await firstArea.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=gebied:\d+/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/keuze=/);
  await page.getByRole('radio', { name: /Scholen/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('table').first().locator('tbody a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/keuze=school:/);
  const slider = page.getByRole('slider', { name: 'Bereik van een leerling' }).first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/bereik=21/);
  await expect(slider).toBeFocused();
});

test('every control can be reached by keyboard, and the focus can be seen', async ({ page }) => {
  await open(page, `${QUESTION}&keuze=gebied:24000`);
  const reached = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const row = element.matches('.ui-row-link') ? element.closest('th') : null;
      const target = element.matches('.ui-segment input')
        ? element.nextElementSibling
        : (row ?? element.closest('.q-box') ?? element);
      const style = target && getComputedStyle(target);
      const isSeen = style ? style.boxShadow !== 'none' || style.outlineStyle !== 'none' : false;
      return { name: element.getAttribute('aria-label') ?? element.textContent ?? '', tag: element.tagName, isSeen };
    });
    if (!focused) break;
    expect.soft(focused.isSeen, `${focused.tag} ${focused.name}`).toBe(true);
    reached.add(focused.name.trim());
  }
  for (const name of ['Naar het antwoord', 'Sectoroverzicht', 'Kopieer link', 'bekijk of pas aan', 'CSV', 'Leuven']) {
    expect(
      [...reached].some((found) => found.includes(name)),
      name,
    ).toBe(true);
  }
});

test('skipping to the answer keeps where the map looks in the link', async ({ page }) => {
  await open(page, `${COUNTED}#kaart=9/51.05/3.72`);
  await page.getByRole('link', { name: 'Naar het antwoord' }).press('Enter');
  await expect(page.locator('#answer')).toBeFocused();
  await expect(page).toHaveURL(/#kaart=/);
});

test('back and forward walk through the questions', async ({ page }) => {
  await open(page, COUNTED);
  await page.getByLabel('Indeling op de kaart').selectOption('province');
  await expect(page.locator('#answer h2')).toContainText('gebieden');
  await page.getByLabel('Schooljaar').selectOption('2019-2020');
  await expect(page).toHaveURL(/jaar=2019-2020/);
  await page.goBack();
  await expect(page.getByLabel('Schooljaar')).toHaveValue('2021-2022');
  await page.goBack();
  await expect(page.locator('#answer h2')).toContainText('arrondissementen');
  await page.goForward();
  await expect(page.locator('#answer h2')).toContainText('gebieden');
});

test('a link reproduces the screen', async ({ page, context }) => {
  await open(page, QUESTION);
  await page.getByLabel('Ook verwante opleidingen').check();
  await page.getByLabel('Indeling op de kaart').selectOption('province');
  await page.getByRole('row', { name: /^Limburg/ }).click();
  const headline = await page.locator('#answer h2').textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#answer h2')).toHaveText(headline ?? '');
  await expect(other.getByLabel('Ook verwante opleidingen')).toBeChecked();
});

test('the table on the screen holds what the command line prints', async ({ page }) => {
  await open(page, COUNTED);
  const row = page.getByRole('row', { name: /^Antwerpen/ });
  await expect(row).toContainText('34');
  await expect(row).toContainText('15');
  await expect(row).toContainText('Veel van beide');
});

test('the regions go out as CSV', async ({ page }) => {
  await open(page, QUESTION);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await (await download).path();
  const { readFile } = await import('node:fs/promises');
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]).toContain(';');
  expect(lines.some((line) => line.includes('Leuven'))).toBe(true);
  expect(lines.length).toBeGreaterThanOrEqual(24);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('question, map and list take turns', async ({ page }) => {
    await page.goto(`./${COUNTED}`);
    await page.getByRole('button', { name: 'Wijzig' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByLabel('Indeling op de kaart').selectOption('province');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Lijst' }).check();
    await expect(page.locator('#answer h2')).toContainText('gebieden');
    await expectAccessible(page);
    await page.getByRole('link', { name: /Vlaams-Brabant/ }).click();
    await expect(page.locator('#answer h2')).toContainText('Vlaams-Brabant');
    await page.getByRole('radio', { name: 'Kaart' }).check();
    await expect(page.locator('#answer h2')).toBeHidden();
    await expectAccessible(page);
  });

  test('nothing is wider than the screen', async ({ page }) => {
    for (const view of ['', '&beeld=overzicht', '&beeld=minister']) {
      await page.goto(`./${QUESTION}${view}`);
      await expect(page.locator('#answer').first()).toBeAttached();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    }
  });
});
