//! What people see: pages are drawn by the server, the few live parts wake up in the browser.

#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod pictures;
