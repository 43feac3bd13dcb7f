import { expect, test } from "../fixtures.ts";

test("the first page of an empty installation opens without a complaint", async ({ fresh, page, complaints }) => {
  const answer = await page.goto(fresh.address);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
});

test("the first page shows the running process of the sample", async ({ sampled, page, complaints }) => {
  const answer = await page.goto(sampled.address);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
});
