import { expect, type Page } from '@playwright/test';

/** Presses Ctrl-K until the palette is there: a key pressed before the scripts have run is lost. */
export async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
