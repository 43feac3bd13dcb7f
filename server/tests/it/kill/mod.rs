//! The program is killed again and again: nothing that was acknowledged is lost, nothing happens twice.
//!
//! Three times here; `cargo xtask kill` does it fifty times, or as often as it is told.

mod hall;
mod number;
mod post;

use std::time::Duration;
use storage::Chance;

/// How many come in each life of the program.
const CROWD: usize = 12;
/// The longest life, in milliseconds: about what a crowd takes.
const LONGEST: u64 = 700;
/// Lives in which what was left undone may be finished.
const LIVES: usize = 40;
/// How long each of them lasts.
const REST: Duration = Duration::from_secs(2);

fn kills() -> usize {
    std::env::var("JOPOI_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(3)
}

/// Up to the longest life, in no order.
fn some_moment(chance: &Chance) -> Duration {
    Duration::from_millis(u64::from(u16::from_le_bytes(chance.bytes())) % LONGEST)
}
