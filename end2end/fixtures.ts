// What a journey may ask for: a fresh program, or one with the sample process; and a page that must stay quiet.
import { test as base } from "@playwright/test";
import { Jopoi } from "./jopoi.ts";

type PerTest = {
  /** A program on an empty database, for this test alone. */
  fresh: Jopoi;
  /** What the browser complained of so far. */
  complaints: string[];
};

type PerWorker = {
  /** A program with the sample process; tests share it and must not depend on each other. */
  sampled: Jopoi;
};

export const test = base.extend<PerTest, PerWorker>({
  fresh: async ({}, use) => {
    const jopoi = await Jopoi.start("empty");
    await use(jopoi);
    await jopoi.stop();
  },
  sampled: [
    async ({}, use) => {
      const jopoi = await Jopoi.start("sample");
      await use(jopoi);
      await jopoi.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => {
      // What the browser itself gives up when it leaves a page (a picture that was still on its way) is no fault of it.
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()} failed: ${why}`);
    });
    await use(complaints);
  },
});

export { expect } from "@playwright/test";
