//! Tells whoever waits which step is running, and how long each one took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps of one command, counted.
pub struct Steps {
    done: usize,
    total: usize,
}

impl Steps {
    pub fn new(total: usize) -> Self {
        Self { done: 0, total }
    }

    /// Runs one step, between a line that announces it and a line with the time it took.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.done += 1;
        let place = format!("[{}/{}] {name}", self.done, self.total);
        eprintln!("{place} …");
        let (outcome, took) = timed(work);
        match &outcome {
            Ok(_) => eprintln!("{place}: {}", in_words(took)),
            Err(error) => eprintln!("{place}: failed after {}: {error:#}", in_words(took)),
        }
        outcome
    }
}

/// What some work gave, and how long it took.
#[expect(clippy::disallowed_methods, reason = "a person waits for this work: it is measured by the real clock")]
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let outcome = work();
    (outcome, started.elapsed())
}

pub fn in_words(took: Duration) -> String {
    match took.as_secs() {
        0..10 => format!("{:.1} s", took.as_secs_f64()),
        seconds @ 10..120 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
