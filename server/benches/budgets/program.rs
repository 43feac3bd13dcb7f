//! The program as people run it, on the sample process.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::clock;
use crate::load::Connection;

const JOPOI: &str = env!("CARGO_BIN_EXE_jopoi");

pub struct Program {
    server: Child,
    pub address: SocketAddr,
    /// From the command to the first page.
    pub started_in: Duration,
    _folder: TempDir,
}

impl Program {
    pub async fn start(options: &[&str]) -> Result<Self> {
        let folder = TempDir::new()?;
        let database = format!("sqlite:{}", folder.path().join("jopoi.db").display());
        let sample =
            Command::new(JOPOI).args(["sample", "--database-url", &database]).stdout(Stdio::null()).status()?;
        ensure!(sample.success(), "`jopoi sample` failed");
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let started = clock::now();
        let server = Command::new(JOPOI)
            .args(["serve", "--listen", &address.to_string(), "--database-url", &database])
            .args(options)
            .stdout(Stdio::null())
            .spawn()?;
        let mut program = Self { server, address, started_in: Duration::ZERO, _folder: folder };
        program.wait_for_first_page().await?;
        program.started_in = started.elapsed();
        Ok(program)
    }

    async fn wait_for_first_page(&mut self) -> Result<()> {
        for _ in 0..10_000 {
            if let Ok(mut connection) = Connection::open(self.address).await {
                connection.ask("/").await?;
                return Ok(());
            }
            ensure!(self.server.try_wait()?.is_none(), "`jopoi serve` ended before it answered");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        anyhow::bail!("`jopoi serve` did not answer within ten seconds")
    }

    /// Bytes of memory that the server holds now.
    pub fn memory(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.server.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kibibytes * 1024.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.server.kill().and_then(|()| self.server.wait());
    }
}
