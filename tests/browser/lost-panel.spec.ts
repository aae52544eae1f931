// Not from './watch': what a boundary catches is logged to the console, on purpose.
import { expect, test } from '@playwright/test';

test('a panel that cannot be fetched says so, and the rest stays', async ({ page, context }) => {
  await context.route('**/assets/About-*.js', (route) => route.abort());
  await page.goto('./?opleiding=elektrotechnicus');
  await expect(page.locator('#answer h2')).toBeVisible();
  await page.getByRole('button', { name: 'over de gegevens' }).click();
  await expect(page.getByRole('alert')).toContainText('kon niet worden geladen');
  await expect(page.locator('#answer h2')).toBeVisible();
});

test('what paints the map cannot be fetched: the map keeps its verdicts, and says so', async ({ page, context }) => {
  await context.route('**/assets/painter-*.js', (route) => route.abort());
  await page.goto('./?opleiding=elektrotechnicus&kleur=ruimte');
  await expect(page.locator('.map-legend')).toContainText('Oordeel per arrondissement');
  await expect(page.getByRole('row', { name: /^Leuven/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
