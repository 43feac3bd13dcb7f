//! The process that serves Jopói: its commands, what it serves, and the open data it reads and writes.

pub mod assets;
pub mod bundle;
pub mod chats;
pub mod clock;
pub mod commands;
pub mod config;
pub mod health;
pub mod layers;
pub mod loading;
pub mod open_data;
pub mod router;
pub mod verifying;
