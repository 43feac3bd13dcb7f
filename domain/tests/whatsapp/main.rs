//! Exports of WhatsApp chats are read as `expected.json` says, whatever wrote them.

mod expected;
mod hostile;
mod names;
mod pasted;
mod properties;
mod reading;
mod sample;
