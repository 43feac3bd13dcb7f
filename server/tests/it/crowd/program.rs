//! The program as people run it, which can be killed at any moment and started again on the same address.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::net::TcpStream;

pub const JOPOI: &str = env!("CARGO_BIN_EXE_jopoi");

pub struct Program {
    server: Child,
}

impl Program {
    /// An address on which nobody listens yet.
    pub fn free_address() -> SocketAddr {
        TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("an address")
    }

    /// Starts it, and comes back once it listens.
    pub async fn start(database: &str, address: SocketAddr) -> Self {
        Self::start_with(database, address, &[]).await
    }

    /// Starts it with more options, and comes back once it listens.
    pub async fn start_with(database: &str, address: SocketAddr, more: &[&str]) -> Self {
        let server = Command::new(JOPOI)
            .args(["serve", "--listen", &address.to_string(), "--database-url", database])
            .args(more)
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut program = Self { server };
        while TcpStream::connect(address).await.is_err() {
            let ended = program.server.try_wait().expect("the program can be asked");
            assert!(ended.is_none(), "the program ended before it listened: {ended:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        program
    }

    /// SIGKILL: it can finish nothing and put nothing away.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ended = self.server.kill().and_then(|()| self.server.wait());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}
