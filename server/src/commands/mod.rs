//! What the program does when it is not serving pages: one file per command.

pub mod backup;
pub mod export;
pub mod import;
pub mod process;
pub mod rehearse;
pub mod sample;
pub mod select;
pub mod serve;
pub mod similar;
pub mod tally;
pub mod user;
pub mod verify;
pub mod whatsapp;
