// What somebody said aloud in a WhatsApp group, from the export of the group to the answer of an institution, and what its
// author says to that: with and without JavaScript.
import { type Browser, type Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { send } from "../forms.ts";

const desk = "/desk/barrios";
const bench = `${desk}/groups/agua/import`;
const sample = new URL("../samples/chat.zip", import.meta.url).pathname;

/** Somebody else, with a browser of their own. */
async function somebody(browser: Browser): Promise<Page> {
  const javaScriptEnabled = test.info().project.use.javaScriptEnabled ?? true;
  const context = await browser.newContext({ javaScriptEnabled, locale: "es-PY" });
  return context.newPage();
}

/** Some days from today, as a field for days wants it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "America/Asuncion" });
}

test("a voice note of a group is answered by an institution, and its author says whether that was an answer", async ({ page, browser, fresh }) => {
  test.setTimeout(120_000);
  const at = (path: string) => `${fresh.address}${path}`;

  await test.step("a process with a group and an institution", async () => {
    await page.goto(await fresh.administratorLink());
    const password = "una frase larga y segura";
    await send(page, "join", { person: "Equipo", email: "administra@example.org", password, password_again: password });
    await page.goto(at("/desk/processes/new"));
    await send(page, "create_process", { name_es: "Plan de barrios", slug: "barrios" });
    await page.goto(at(`${desk}/process`));
    await send(page, "add_themes", { themes: "slug,name_es,name_en,name_gn\nagua,Agua,Water,Y\n" });
    await send(page, "load_territory");
    await send(page, "add_institutions", { institutions: "slug,name,kind,department\nmunicipalidad,Municipalidad,local,PY-ASU\n" });
  });

  const code = await test.step("the voice note is heard on the bench and taken in without a word", async () => {
    await page.goto(at(bench));
    await page.locator('input[name="export"]').setInputFiles(sample);
    await page.getByRole("button", { name: "Ver los mensajes" }).click();
    await expect(page.getByRole("heading", { name: "Un mensaje de voz" })).toBeVisible();
    await expectToPlay(page, "ol.heard audio");
    await expect(page.locator("ol.heard img")).toHaveJSProperty("naturalWidth", 320);
    await page.locator('li:has(audio) input[name="said"]').check();
    await page.getByRole("button", { name: "Seguir con los elegidos" }).click();
    await expect(page.locator("blockquote audio")).toHaveCount(1);
    await send(page, "take_picked", { "picks[0][title]": "", "picks[0][problem]": "" });
    const told = await page.locator(".done").innerText();
    return told.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/)?.[0] ?? "";
  });
  expect(code, "the code to hand over").not.toBe("");

  await test.step("the team hears it, writes down what it says, and asks the municipality", async () => {
    await page.goto(at(`${desk}/inbox`));
    await page.getByRole("link", { name: "Mensaje de voz" }).first().click();
    await expectToPlay(page, "audio");
    await send(page, "transcribe", { title: "El agua del barrio", problem: "Ndaipóri y potĩ ore barrio-pe.", language: "gn" });
    await send(page, "direct_contribution", { institution: "municipalidad", due_on: inDays(5) });
  });

  await test.step("the municipality answers through its link, without an account", async () => {
    await page.goto(at(`${desk}/opinions/municipalidad`));
    await send(page, "make_opinion_link");
    const link = (await page.locator("pre").first().innerText()).match(/https?:\/\/\S+\/opinion\/\S+/)?.[0] ?? "";
    const officer = await somebody(browser);
    await officer.goto(link);
    await send(officer, "begin_opinions");
    await expect(officer.locator("main")).toContainText("El agua del barrio");
    await send(officer, "answer_directed", {
      reason: "El análisis del agua se publica desde marzo en la página de la municipalidad.",
      speaker: "Dirección de Agua",
    });
    await officer.context().close();
  });

  await test.step("its author reads the answer, says that it was none, and writes once more", async () => {
    const author = await somebody(browser);
    await author.goto(at(`/track/${code}`));
    await expect(author.locator("main")).toContainText("se publica desde marzo");
    await expect(author.locator("main")).toContainText("Municipalidad");
    await author.locator('form[action$="/rate_answer"] button[value="no"]').click();
    await expect(author.locator("main")).toContainText("Usted dijo que no");
    await send(author, "reply_once", { once_more: "Esa página no abre en mi teléfono." });
    await page.goto(at(`${desk}/inbox?due=replied`));
    await page.getByRole("link", { name: "El agua del barrio" }).first().click();
    await send(page, "answer_reply", { answer: "Desde hoy también está en la pared del puesto de salud." });
    await author.goto(at("/track"));
    await expect(author.locator("main")).toContainText("en la pared del puesto de salud");
    await author.context().close();
  });

  await test.step("what became of it is counted in public", async () => {
    await page.goto(at("/processes/barrios/answers"));
    await expect(page.locator("main")).toContainText("(n = 1)");
  });
});

/** A recording that the browser can play, and go back in; where it runs no script, a part of it is asked for. */
async function expectToPlay(page: Page, selector: string) {
  const voice = page.locator(selector).first();
  await expect(voice).toBeVisible();
  if (test.info().project.use.javaScriptEnabled === false) {
    const src = (await voice.getAttribute("src")) ?? "";
    const part = await page.request.get(new URL(src, page.url()).href, { headers: { range: "bytes=0-3" } });
    expect([part.status(), await part.text()]).toEqual([206, "OggS"]);
    return;
  }
  const seconds = await voice.evaluate(async (audio: HTMLAudioElement) => {
    const known = new Promise((resolve, reject) => {
      audio.addEventListener("loadedmetadata", resolve, { once: true });
      audio.addEventListener("error", () => reject(new Error(audio.error?.message)), { once: true });
    });
    audio.preload = "metadata";
    audio.load();
    await known;
    return audio.duration;
  });
  expect(seconds).toBeCloseTo(1, 0);
}
