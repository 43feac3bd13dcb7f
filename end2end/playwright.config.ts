// The journeys run in the browser that the machine has; nothing is downloaded.
import { defineConfig } from "@playwright/test";

const takesScreenshots = process.env.JOPOI_SCREENSHOTS !== undefined;

export default defineConfig({
  testDir: "tests",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "es-PY",
    timezoneId: "America/Asuncion",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.JOPOI_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: takesScreenshots
    ? [{ name: "screenshots", testDir: "screenshots", testMatch: "screenshots.ts" }]
    : [
        { name: "with-javascript", testIgnore: "without-javascript/**" },
        { name: "without-javascript", testIgnore: "with-javascript/**", use: { javaScriptEnabled: false } },
      ],
});
