//! The process that serves Jopói: its commands, what it serves, and the open data it reads and writes.

pub mod assets;
pub mod bundle;
pub mod card;
pub mod chats;
pub mod clock;
pub mod cloud;
pub mod commands;
pub mod config;
pub mod health;
pub mod layers;
pub mod loading;
pub mod open_data;
pub mod paper;
pub mod personal_data;
mod played;
pub mod post;
pub mod poster;
pub mod printed;
pub mod recordings;
pub mod router;
mod shelf;
pub mod stopping;
mod turnouts;
pub mod verifying;
