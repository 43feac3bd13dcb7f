//! What every request passes on its way in and every answer on its way out.

pub mod address;
pub mod cross_site;
pub mod forms;
pub mod headers;
pub mod language;
pub mod missing;
pub mod packing;
pub mod pages;
pub mod unkept;
pub mod unread;
