//! What stands in `process.json`.

use domain::Instant;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// `process.json`: the process with its phases and its rules manual.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Process {
    pub slug: String,
    pub name_es: String,
    pub name_en: Option<String>,
    pub name_gn: Option<String>,
    pub country: String,
    pub time_zone: String,
    pub languages: Vec<String>,
    pub default_language: String,
    pub phases: Vec<Phase>,
    pub manual_es: String,
    pub manual_en: Option<String>,
    pub manual_gn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manual_published_at: Option<Instant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline_published_at: Option<Instant>,
    /// Why suggestions opened sooner than 14 days after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_reason: Option<String>,
    /// Whether its people and texts are invented.
    #[serde(default)]
    pub is_sample: bool,
    /// What is asked of whoever wants to vote, once it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accreditation: Option<Criteria>,
}

impl Process {
    /// The zone in which its days begin and end.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }
}

/// What is asked of whoever wants to vote, in `process.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Criteria {
    pub criteria_es: String,
    pub criteria_en: Option<String>,
    pub criteria_gn: Option<String>,
    /// Days in which anybody may challenge an accreditation.
    pub window_days: u32,
    pub published_at: Instant,
}

/// A phase of `process.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Phase {
    pub key: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}
