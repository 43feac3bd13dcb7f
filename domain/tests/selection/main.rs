//! What the selection promises: on the sample, case by case, and for any input at all.

mod cases;
mod explained;
mod fixture;
mod oracle;
mod properties;
mod refusals;
mod rules;
mod sample;
