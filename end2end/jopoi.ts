// The real program, started for the tests on a database of its own.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Who may sign in, and how; made by `jopoi sample` with random passwords. */
export type SignIn = { role: string; email: string; password: string };

/** A running program. */
export class Jopoi {
  private printed = "";
  private logged = "";

  private constructor(
    private readonly folder: string,
    private readonly server: ChildProcess,
    /** Where it listens, without a slash at the end. */
    readonly address: string,
    /** One sign-in per role of the sample; none on an empty database. */
    readonly signIns: SignIn[],
  ) {
    server.stdout?.on("data", (text) => (this.printed += text));
    server.stderr?.on("data", (text) => (this.logged += text));
  }

  /** Starts on an empty database, or on one with the sample process. */
  static async start(content: "empty" | "sample"): Promise<Jopoi> {
    const folder = mkdtempSync(join(tmpdir(), "jopoi-"));
    const database = `sqlite:${join(folder, "jopoi.db")}`;
    const signIns = content === "sample" ? loadSample(database) : [];
    const listen = `127.0.0.1:${await freePort()}`;
    const address = `http://${listen}`;
    const options = ["--listen", listen, "--public-url", address, "--database-url", database];
    const server = spawn(program(), ["serve", ...options], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const jopoi = new Jopoi(folder, server, address, signIns);
    await jopoi.becomeReady();
    return jopoi;
  }

  /** The link that makes the first administrator, printed once on an empty database. */
  async administratorLink(): Promise<string> {
    for (let waited = 0; waited < 5_000; waited += 50) {
      const link = this.printed.match(/https?:\/\/\S+\/invitation\/\S+/)?.[0];
      if (link !== undefined) return link;
      await pause(50);
    }
    throw new Error(`no link was printed:\n${this.printed}${this.logged}`);
  }

  signInOf(role: string): SignIn {
    const found = this.signIns.find((signIn) => signIn.role === role);
    if (found === undefined) throw new Error(`the sample has no sign-in for ${role}`);
    return found;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null) {
      this.server.kill("SIGTERM");
      await Promise.race([once(this.server, "exit"), pause(5_000).then(() => this.server.kill("SIGKILL"))]);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async becomeReady(): Promise<void> {
    for (let waited = 0; waited < 20_000; waited += 50) {
      if (this.server.exitCode !== null) break;
      const answer = await fetch(`${this.address}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
    await this.stop();
    throw new Error(`jopoi serve was not ready:\n${this.logged}`);
  }
}

function program(): string {
  const path = process.env.JOPOI_BIN;
  if (path === undefined) throw new Error("JOPOI_BIN names no program; `cargo xtask test --only journeys` sets it");
  return path;
}

/** Lines of `jopoi sample` that hold a role, an address and a password. */
function loadSample(database: string): SignIn[] {
  const printed = execFileSync(program(), ["sample", "--database-url", database], { encoding: "utf8" });
  const lines = printed.matchAll(/^\s*(\S+)\s+(\S+@\S+)\s+(\S+)\s*$/gm);
  return [...lines].map(([, role, email, password]) => ({ role, email, password }) as SignIn);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
