// From an empty database to the published plan: everything that a real process does, with and without JavaScript.
import { type Browser, type Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { refuse, send } from "../forms.ts";

const zone = "America/Asuncion";
const base = "/processes/barrios";
const desk = "/desk/barrios";
const administrator = { email: "administra@example.org", password: "una frase larga y segura" };
const delegate = { email: "delega@example.org", password: "otra frase larga y segura" };

/** A moment some hours from now, as a field for local times wants it. */
function inHours(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000);
  return at.toLocaleString("sv-SE", { timeZone: zone }).slice(0, 16).replace(" ", "T");
}

/** Dates of the six phases, one after the other, from seven moments as hours from now. */
function phases(hours: readonly [number, number, number, number, number, number, number]): Record<string, string> {
  const names = ["suggestion", "discussion", "voting", "drafting", "published", "monitoring"];
  const dates = names.flatMap((name, place) => [
    [`${name}_starts`, inHours(hours[place] ?? 0)],
    [`${name}_ends`, inHours(hours[place + 1] ?? 0)],
  ]);
  return Object.fromEntries(dates);
}

/** Somebody else, with a browser of their own. */
async function somebody(browser: Browser): Promise<Page> {
  const javaScriptEnabled = test.info().project.use.javaScriptEnabled ?? true;
  const context = await browser.newContext({ javaScriptEnabled, locale: "es-PY" });
  return context.newPage();
}

test("a process goes the whole way, from nothing to a plan that everybody can read", async ({ page, browser, fresh }) => {
  test.setTimeout(240_000);
  const at = (path: string) => `${fresh.address}${path}`;

  await test.step("the printed link makes the first administrator", async () => {
    await page.goto(await fresh.administratorLink());
    await send(page, "join", {
      person: "Equipo",
      email: administrator.email,
      password: administrator.password,
      password_again: administrator.password,
    });
  });

  await test.step("the administrator makes a process", async () => {
    await page.goto(at("/desk/processes/new"));
    await send(page, "create_process", { name_es: "Plan de barrios", slug: "barrios" });
    await page.goto(at(`${desk}/process`));
    await send(page, "add_themes", { themes: "slug,name_es,name_en,name_gn\nagua,Agua,Water,Y\nsalud,Salud,Health,Tesãi\n" });
    await send(page, "load_territory");
    await send(page, "add_institutions", { institutions: "slug,name,kind,department\nmunicipalidad,Municipalidad,local,PY-ASU\n" });
    await send(page, "publish_manual", { manual_es: "# Cómo se hace\n\nTodos proponen, las organizaciones votan." });
    await send(page, "publish_timeline", {
      ...phases([-2, 1, 2, 3, 4, 5, 500]),
      early_reason: "El presupuesto participativo se cierra este mes.",
    });
  });

  await test.step("six citizens suggest", async () => {
    for (const [theme, title] of [
      ["agua", "Análisis del agua de cada barrio"],
      ["agua", "Publicar los análisis del agua"],
      ["agua", "Fuentes en las plazas del centro"],
      ["salud", "Turnos del hospital por teléfono"],
      ["salud", "Cambiar al médico de mi cuadra"],
      ["salud", "Lista de remedios en cada puesto"],
    ]) {
      const citizen = await somebody(browser);
      await citizen.goto(at(`${base}/proposals/new`));
      await send(citizen, "suggest", { title, problem: `Hoy no hay: ${title.toLowerCase()}.`, theme });
      await expect(citizen, "no secret stands in the address").toHaveURL(at("/track"));
      await expect(citizen.locator("code").first(), "the code to follow it").toBeVisible();
      await citizen.context().close();
    }
  });

  await test.step("the team accepts, merges and sets aside", async () => {
    await page.goto(at(`${desk}/inbox`));
    for (const box of await page.locator('input[name="picked[]"]').all()) await box.check();
    await page.getByRole("button", { name: "Aceptar las marcadas" }).click();
    await expect(page.locator(".done")).toContainText("6");
    await curate(page, at, "merge", ["2"], { into: "1", reason: "Piden lo mismo: los análisis publicados." });
    await curate(page, at, "set_aside", ["5"], { reason: "Un plan no decide sobre una persona; se avisó al hospital." });
  });

  await test.step("two meetings treat them", async () => {
    for (const [number, theme, proposals] of [
      ["1", "agua", ["1", "3"]],
      ["2", "salud", ["4", "6"]],
    ] as const) {
      await page.goto(at(`${desk}/meetings`));
      await send(page, "save_meeting", {
        meeting_title: `Reunión de ${theme}`,
        place: "Asunción, escuela del barrio",
        department: "PY-ASU",
        begins_at: inHours(-1),
        finishes_at: inHours(1),
        "meeting_themes[]": [theme],
      });
      await page.goto(at(`${desk}/meetings/${number}`));
      await send(page, "add_to_agenda", { agenda_numbers: proposals.join(", ") });
      for (const proposal of proposals) {
        await page.goto(at(`${desk}/meetings/${number}/minutes`));
        await send(page, "treat_item", { said: "Se habló de cómo medirlo.", outcome: "kept" }, { proposal });
      }
    }
  });

  await test.step("three organisations are accredited, one of them with a delegate", async () => {
    for (const name of ["Vecinos Unidos", "Madres de la Loma", "Cooperativa Ykua"]) {
      await page.goto(at(`${desk}/organisations`));
      const asked = ["agua", "salud"];
      await send(page, "enter_application", { name, kind: "neighbourhood", department: "PY-ASU", "asked[]": asked });
      const accepted = { "decisions[0][verdict]": "accepted", "decisions[1][verdict]": "accepted" };
      await send(page, "decide_application", accepted);
    }
    await page.goto(at(`${desk}/organisations/vecinos-unidos`));
    await send(page, "invite_delegate");
    const link = (await page.locator("main").innerText()).match(/https?:\/\/\S+\/invitation\/\w+/)?.[0];
    expect(link, "the link for the delegate is shown once").toBeDefined();
    const invited = await somebody(browser);
    await invited.goto(link ?? "");
    await send(invited, "join", {
      person: "Delegada",
      email: delegate.email,
      password: delegate.password,
      password_again: delegate.password,
    });
    await invited.context().close();
  });

  await test.step("the rule is locked before the first ballot, and the voting begins", async () => {
    await page.goto(at(`${desk}/process`));
    await send(page, "publish_timeline", {
      ...phases([-5, -4, -3, 1, 2, 3, 500]),
      early_reason: "El presupuesto participativo se cierra este mes.",
    });
    await send(page, "build_rule", {
      seats: "3",
      guaranteed: "1",
      minimum: "1",
      marks: "3",
      tie_1: "created_at",
      draw: "Diez dados tirados ante la asamblea",
    });
    await page.goto(at(`${desk}/process/lock`));
    await send(page, "lock_rule", { sure: true });
  });

  await test.step("they vote, signed in or with a printed credential", async () => {
    for (const [round, marks] of [
      ["1", [["1", "3"], ["1", "3"], ["1"]]],
      ["2", [["4", "6"], ["4", "6"], ["4"]]],
    ] as const) {
      await page.goto(at(`${desk}/rounds/prepare?meeting=${round}&method=theme-approval`));
      await send(page, "prepare_round", { objection_days: "0" });
      await page.goto(at(`${desk}/rounds`));
      await send(page, "open_round", {}, { round });
      await page.goto(at(`${desk}/rounds/${round}/credentials`));
      await send(page, "issue_credentials", {}, { only: "" });
      const links = (await page.locator("main").innerText()).match(/[34679ACDEFGHJKMNPQRTWXY]{5}[- ]?[34679ACDEFGHJKMNPQRTWXY]{5}/g);
      expect(links?.length, "a credential for each organisation").toBe(3);
      const voter = await somebody(browser);
      await voter.goto(at("/sign-in"));
      await send(voter, "sign_in", delegate);
      await voter.goto(at("/vote"));
      await cast(voter, marks[0]);
      await voter.context().close();
      await page.goto(at(`${base}/rounds/${round}`));
      await expect(page.locator("main"), "no interim result").not.toContainText("Vecinos Unidos");
      for (const [place, slug] of ["cooperativa-ykua", "madres-de-la-loma"].entries()) {
        await page.goto(at(`${desk}/rounds/${round}/credentials`));
        await send(page, "issue_credentials", {}, { only: slug });
        // The sheet that nobody has got yet is replaced: the first one is dead from then on.
        const code = (await page.locator("main").innerText()).match(/[34679ACDEFGHJKMNPQRTWXY]{5}[- ]?[34679ACDEFGHJKMNPQRTWXY]{5}/)?.[0];
        const paper = await somebody(browser);
        await paper.goto(at(`/vote/${(code ?? "").replace(/[- ]/g, "")}`));
        await expect(paper).toHaveURL(at("/vote"));
        await cast(paper, marks[place + 1]);
        await paper.goto(at(`/vote/${(code ?? "").replace(/[- ]/g, "")}`));
        await expect(paper.locator("main"), "a second attempt is refused").not.toContainText("Emitir");
        await paper.context().close();
      }
      await page.goto(at(`${desk}/rounds`));
      await send(page, "close_round", {}, { round });
    }
    await page.goto(at(`${desk}/rounds`));
    await send(page, "record_selection");
    await page.goto(at(`${base}/selection`));
    await expect(page.locator("main")).toContainText("Fuentes en las plazas del centro");
    await page.goto(at(`${base}/proposals/6`));
    await expect(page.locator("main"), "as many approvals as 3, which came earlier").toContainText(/empató/i);
  });

  await test.step("the plan is written, with one selected proposal not taken up", async () => {
    for (const [number, title] of [
      ["1", "Agua analizada en cada barrio"],
      ["4", "Turnos por teléfono en el hospital"],
    ]) {
      await page.goto(at(`${desk}/plan/new?from=${number}`));
      await send(page, "put_commitment", {
        title,
        theme: number === "1" ? "agua" : "salud",
        problem: "Hoy nadie sabe qué hay.",
        commitment: "La municipalidad publicará los resultados dos veces al año.",
        lead: "municipalidad",
        starts_on: inHours(100).slice(0, 10),
        ends_on: inHours(400).slice(0, 10),
        "milestones[0][title]": "Primera publicación",
        "milestones[0][deliverable]": "Tabla en la página municipal",
        "milestones[0][due_on]": inHours(300).slice(0, 10),
      });
    }
    await page.goto(at(`${desk}/plan`));
    await refuse(page, "publish_plan", { sure: true }, "3");
    await page.goto(at(`${desk}/plan/decline/3`));
    await send(page, "decline_proposal", {
      institution: "municipalidad",
      reason: "Las plazas se entregan en concesión este año.",
      decision: "La mesa conjunta lo aceptó en su reunión de hoy.",
    });
    await page.goto(at(`${desk}/plan`));
    await send(page, "publish_plan", { sure: true });
  });

  await test.step("anybody reads what became of each proposal", async () => {
    const reader = await somebody(browser);
    await reader.goto(at("/"));
    await expect(reader.locator("main")).toContainText("6");
    await reader.goto(at(`${base}/plan`));
    await expect(reader.locator("main")).toContainText("Agua analizada en cada barrio");
    await expect(reader.locator("main")).toContainText("concesión");
    for (const [number, told] of [
      ["2", "Piden lo mismo"],
      ["5", "Un plan no decide sobre una persona"],
      ["3", "concesión"],
    ]) {
      await reader.goto(at(`${base}/proposals/${number}`));
      await expect(reader.locator("main")).toContainText(told);
    }
    await reader.goto(at(`${base}/plan/1`));
    await expect(reader.locator("main")).toContainText("Análisis del agua de cada barrio");
    await reader.context().close();
  });
});

async function curate(page: Page, at: (path: string) => string, act: string, numbers: string[], fields: Record<string, string>) {
  await page.goto(at(`${desk}/proposals`));
  for (const number of numbers) await page.locator(`input[name="picked"][value="${number}"]`).check();
  await page.locator(`button[name="act"][value="${act}"]`).first().click();
  const { into, ...typed } = fields;
  if (into) {
    await page.locator('input[name="other"]').fill(into);
    await page.locator('form:has(input[name="other"]) button').click();
  }
  await send(page, "curate", typed, { act });
}

async function cast(page: Page, marks: readonly string[]) {
  await send(page, "review", Object.fromEntries(marks.map((number) => [`marks[${number}]`, true])));
  await expect(page).toHaveURL(/\/vote\/review$/);
  await send(page, "cast_ballot");
  await expect(page.locator("code").first(), "a receipt").toBeVisible();
}
