import { expect, test } from "../../fixtures.ts";
import { form, send } from "../../forms.ts";
import type { Page } from "@playwright/test";
import type { SignIn } from "../../jopoi.ts";

test.use({ viewport: { width: 360, height: 740 } });

const signIn = async (page: Page, address: string, { email, password }: SignIn) => {
  await page.goto(`${address}/sign-in`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button").first().click();
};

test("a secretary on a phone takes the minutes of five items, loses the link twice and loses no word", async ({
  sampled,
  page,
  context,
}) => {
  await signIn(page, sampled.address, sampled.signInOf("curator"));
  await page.goto(`${sampled.address}/desk/paga4/meetings/19/minutes`);
  const numbers = await page
    .locator('form[action$="/treat_item"] input[name="proposal"]')
    .evaluateAll((fields) => fields.slice(0, 5).map((field) => (field as HTMLInputElement).value));
  expect(numbers).toHaveLength(5);
  const said = (number: string) => page.locator(`#item-${number}-said`);
  const open = async (number: string) => {
    const found = form(page, "treat_item", { proposal: number });
    const folded = found.locator("xpath=ancestor::details[not(@open)]");
    if (await folded.count()) await folded.first().locator("summary").first().click();
    return found;
  };
  for (const [place, number] of numbers.entries()) {
    const text = `Lo dicho sobre la ${number}: hace falta agua, g\u0303uarãnime.`;
    if (place === 1 || place === 3) {
      await open(number);
      await said(number).fill(text);
      await context.setOffline(true);
      await form(page, "treat_item", { proposal: number }).locator("button").last().click();
      await expect(page.locator(".kept")).toContainText("No hay conexión");
      await context.setOffline(false);
      // The phone goes to sleep and the page is drawn anew: what was typed is still there.
      await page.reload();
      await expect(said(number)).toHaveValue(text);
      await expect(page.locator(".kept")).toBeVisible();
    }
    await send(page, "treat_item", { said: text, outcome: "kept" }, { proposal: number });
    await expect(page.locator(`#item-${number}`)).toContainText(text);
  }
  const left = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("jopoi-kept-")));
  expect(left).toEqual([]);
});

test("a team prepares meeting 19 from its places to the acta", async ({ sampled, page }) => {
  await signIn(page, sampled.address, sampled.signInOf("curator"));
  const desk = `${sampled.address}/desk/paga4/meetings/19`;
  await page.goto(desk);
  await send(page, "set_access", { capacity: "60", "offers[]": ["step_free", "guarani"] });
  await page.goto(`${desk}/told`);
  await expect(page.locator("main")).toContainText("La carpeta, edición 1");
  const pack = await page.request.get(`${sampled.address}/processes/paga4/meetings/19/pack.pdf`);
  expect(pack.headers()["content-type"]).toBe("application/pdf");
  await page.goto(desk);
  const counts: Record<string, string> = { "said_by[]": "12" };
  await send(page, "declare_attendance", counts);
  await page.goto(`${desk}/minutes`);
  await send(page, "publish_minutes", { edition_reason: "Se agregó quiénes vinieron, según lo dijeron." });
  await page.goto(`${sampled.address}/processes/paga4/meetings/19/minutes`);
  await expect(page.locator("main")).toContainText("Correcciones");
  const acta = await page.request.get(`${sampled.address}/processes/paga4/meetings/19/acta.pdf`);
  expect((await acta.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
