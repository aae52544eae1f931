import type { Page } from '@playwright/test';
import { expect, open, test } from './watch';

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
