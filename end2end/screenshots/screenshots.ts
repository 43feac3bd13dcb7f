// Takes a picture of every page at the width of a phone and of a desk, light and dark, into results/screenshots.
import type { Page } from "@playwright/test";
import type { SignIn } from "../jopoi.ts";
import { expect, test } from "../fixtures.ts";
import { pages } from "./paths.ts";

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(() => {
      test.use({ viewport: { width, height: 900 }, colorScheme });
      for (const { name, path, as, status = 200 } of pages) {
        test(`${name} at ${width}, ${colorScheme}`, async ({ sampled, page }) => {
          if (as !== undefined) await signIn(page, sampled.address, sampled.signInOf(as));
          const answer = await page.goto(sampled.address + path);
          expect(answer?.status()).toBe(status);
          await page.screenshot({ path: `results/screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, "nothing stands beside the page").toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

async function signIn(page: Page, address: string, { email, password }: SignIn): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(password);
  await page.locator("form:has(input[type=password]) button").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
