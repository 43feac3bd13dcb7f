import { expect, test } from "../../fixtures.ts";
import type { Page } from "@playwright/test";
import type { SignIn } from "../../jopoi.ts";

const signIn = async (page: Page, address: string, { email, password }: SignIn) => {
  await page.goto(`${address}/sign-in`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button").first().click();
};

test("a curator goes through the proposals without a mouse", async ({ sampled, page, complaints }) => {
  await signIn(page, sampled.address, sampled.signInOf("curator"));
  await page.goto(`${sampled.address}/desk/paga4/proposals`);
  const row = (number: number) => page.locator("main .queue tbody tr").nth(number);
  await expect(page.locator(".keys")).toBeVisible();
  await page.keyboard.press("j");
  await expect(row(0).locator("th a")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(row(1).locator("input[type=checkbox]")).toBeChecked();
  await page.keyboard.press("k");
  await expect(row(0).locator("th a")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("section.open")).toBeVisible();
  await page.locator("#search").fill("");
  await page.locator("#search").press("j");
  await expect(page.locator("#search")).toHaveValue("j");
  await page.locator(".keys button").click();
  await page.locator("main h1").click();
  await page.keyboard.press("j");
  await expect(page.locator("main .queue tbody tr:focus-within")).toHaveCount(0);
  await page.reload();
  await page.keyboard.press("j");
  await expect(page.locator("main .queue tbody tr:focus-within")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a team puts an agenda in order with the keys", async ({ sampled, page, complaints }) => {
  await signIn(page, sampled.address, sampled.signInOf("curator"));
  await page.goto(`${sampled.address}/desk/paga4/meetings/19`);
  const row = (number: number) => page.locator("table.order tbody tr").nth(number);
  const heading = (number: number) => row(number).locator("th").innerText();
  const [first, second] = [await heading(0), await heading(1)];
  await row(0).locator("input.place").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(row(0).locator("th")).toHaveText(second);
  await expect(row(1).locator("input.place")).toBeFocused();
  await expect(row(0).locator("input.place")).toHaveValue("1");
  await page.locator(".bulk button").first().click();
  await expect(row(1).locator("th")).toHaveText(first);
  const height = (await row(1).boundingBox())?.height ?? 0;
  await row(0).locator(".grip").dragTo(row(1), { targetPosition: { x: 40, y: height - 4 } });
  await expect(row(0).locator("th")).toHaveText(first);
  expect(complaints).toEqual([]);
});
