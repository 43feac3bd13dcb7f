// Filling in forms as a person does, found by the server function they post to: the same with and without JavaScript.
import { expect, type Locator, type Page } from "@playwright/test";

/** Field → what to type; `true` ticks a box, a list ticks the boxes with these values. */
export type Fields = Record<string, string | boolean | string[]>;

/** The form that posts to a server function; `having` picks one of several by a hidden field. */
export function form(page: Page, action: string, having: Record<string, string> = {}): Locator {
  let found = page.locator(`form[action$="/${action}"]`);
  for (const [name, value] of Object.entries(having)) {
    found = found.filter({ has: page.locator(`input[name="${name}"][value="${value}"]`) });
  }
  return found.first();
}

/** Fills in a form and sends it; fails when the page that comes back shows a refusal. */
export async function send(page: Page, action: string, fields: Fields = {}, having: Record<string, string> = {}) {
  await submit(page, form(page, action, having), fields);
  await expect(page.locator(".wrong"), `a refusal after ${action}`).toHaveCount(0);
}

/** Fills in a form and sends it; fails unless the page that comes back refuses it and says why. */
export async function refuse(page: Page, action: string, fields: Fields, why: string | RegExp) {
  await submit(page, form(page, action), fields);
  await expect(page.locator(".wrong").first(), `the refusal of ${action}`).toContainText(why);
}

async function submit(page: Page, found: Locator, fields: Fields) {
  await expect(found, `a form on ${page.url()}`).toBeAttached();
  await unfold(found);
  for (const [name, value] of Object.entries(fields)) await fill(found, name, value);
  await found.locator("button").last().click();
  await page.waitForLoadState("load");
}

/** Opens the folded part of the page that holds a form. */
async function unfold(found: Locator) {
  const folded = found.locator("xpath=ancestor::details[not(@open)]");
  for (const part of await folded.all()) await part.locator("summary").first().click();
}

async function fill(found: Locator, name: string, value: string | boolean | string[]) {
  if (Array.isArray(value)) {
    for (const one of value) await found.locator(`[name="${name}"][value="${one}"]`).check();
    return;
  }
  const field = found.locator(`[name="${name}"]`).first();
  if (typeof value === "boolean") await field.setChecked(value);
  else if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
  else await field.fill(value);
}
