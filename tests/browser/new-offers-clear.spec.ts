import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './watch';

const VIEW = '?beeld=nieuw-aanbod';
const SCHOOL = `${VIEW}&aanbod=school:s001:8:scholen:3`;

/** Opens a part that has been answered. */
async function openAnswered(page: Page, search: string): Promise<void> {
  await open(page, search);
  await expect(page.locator('.w-list, .do-paper').first()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.w-view [aria-busy=true]')).toHaveCount(0, { timeout: 40_000 });
}

test('every part says its reach, its day and whose learners count; the reach is changed there and stands in the link', async ({
  page,
}) => {
  await openAnswered(page, SCHOOL);
  const advisable = async () => Number.parseInt((await page.locator('.w-view h2').textContent()) ?? '', 10);
  const before = await advisable();
  await expect(page.locator('.no-ground')).toContainText('Stand 31/08/2022 · alle opleidingen samen, iedereen zoekt opnieuw');
  await page.getByRole('combobox', { name: 'Bereik' }).selectOption('10');
  await expect(page).toHaveURL(/bereik=10/);
  await expect.poll(advisable, { timeout: 40_000 }).toBeLessThan(before);
  for (const part of ['Voor een opleiding', 'Dossier', 'Forum', 'Wat als']) {
    await page.getByRole('radio', { name: part }).check();
    await expect(page.getByRole('combobox', { name: 'Bereik' })).toHaveValue('10');
  }
});

test('a programme is found by its own name before those that have it in theirs', async ({ page }) => {
  await openAnswered(page, `${VIEW}&aanbod=opleiding::8:scholen:3`);
  await page.getByRole('combobox', { name: 'Opleiding' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Slagerij duaal');
  await expect(page.locator('.q-highlighted')).toHaveText('Slagerij duaal');
  await page.keyboard.press('Enter');
  await expect(page.locator('.w-view h2')).toContainText('voor Slagerij duaal', { timeout: 40_000 });
});

test('a number of learners that is none is refused in a sentence, and the last good one is kept', async ({ page }) => {
  await openAnswered(page, SCHOOL);
  const field = page.getByRole('textbox', { name: 'Extra leerlingen' });
  for (const typed of ['2,5', '0', '-5', '', '9999', 'acht']) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('geen geheel getal van 1 tot 500. We rekenen verder met 8');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page).toHaveURL(/aanbod=school:s001:8:/);
  }
  await expectAccessible(page);
  await field.fill('12');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/aanbod=school:s001:12:/);
});
