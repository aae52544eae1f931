import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** Every browser test fails on an error in the console or on a request to another host, whatever else it looks at. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const wrong: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOwn = ['data:', 'blob:'].includes(url.protocol) || url.origin === new URL(baseURL ?? '').origin;
        if (!isOwn) wrong.push(`request to ${url.origin}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => wrong.push(`page: ${error.error().message}`));
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a link and waits until the answer stands there. */
export async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('#answer h2').first()).toBeVisible();
}

/** Fails on any accessibility fault that axe finds (WCAG 2.2 AA and best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}

/** Drops files on the window. */
export async function drop(page: Page, ...files: readonly { name: string; content: Buffer }[]): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, base64: content.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, given);
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
}

export { expect };
