//! A PostgreSQL of our own for the tests: new, empty, on a free port, and gone afterwards.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use std::{env, fs, process};

use anyhow::{Result, ensure};

use crate::cargo::{program, run};
use crate::tools;

/// A running server; it ends, and its folder is removed, when this goes out of scope.
pub struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    server: Child,
}

impl Postgres {
    /// For tests.
    pub fn start() -> Result<Self> {
        // What a test writes needs to survive nothing: no waiting for the disk.
        Self::with(&["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"])
    }

    /// For measurements: it keeps what it was given, as people run it.
    pub fn start_durable() -> Result<Self> {
        Self::with(&[])
    }

    fn with(settings: &[&str]) -> Result<Self> {
        let programs = tools::postgresql()?;
        let folder = env::temp_dir().join(format!("jopoi-postgres-{}", process::id()));
        fs::create_dir(&folder)?;
        if tools::is_root() {
            run(program("chown").arg("postgres").arg(&folder))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let data = folder.join("data");
        run(stepped_down(&programs.join("initdb"), &folder)
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"])
            .arg(&data)
            .stdout(Stdio::null()))?;
        let server = stepped_down(&programs.join("postgres"), &folder)
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=400"])
            .args(settings)
            .args(["-c", "log_min_messages=fatal", "-c", "log_min_error_statement=panic"])
            .spawn()?;
        let mut postgres = Self { programs, folder, port, server };
        postgres.wait()?;
        Ok(postgres)
    }

    pub fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let port = self.port.to_string();
        let mut ready = Command::new(self.programs.join("pg_isready"));
        ready.args(["--quiet", "--host=127.0.0.1", "--username=postgres", "--port", &port]);
        for _ in 0..300 {
            if ready.status()?.success() {
                return Ok(());
            }
            ensure!(self.server.try_wait()?.is_none(), "PostgreSQL ended before it was ready");
            sleep(Duration::from_millis(100));
        }
        anyhow::bail!("PostgreSQL was not ready after 30 seconds")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = stepped_down(&self.programs.join("pg_ctl"), &self.folder);
        stop.args(["stop", "--silent", "--mode=immediate", "-D"]).arg(self.folder.join("data"));
        if !stop.status().is_ok_and(|status| status.success()) {
            let _killed = self.server.kill();
        }
        let _ended = self.server.wait();
        let _removed = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root.
fn stepped_down(name: &Path, folder: &Path) -> Command {
    let mut command = if tools::is_root() {
        let mut step_down = Command::new("setpriv");
        step_down.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(name);
        step_down
    } else {
        Command::new(name)
    };
    command.current_dir(folder);
    command
}
