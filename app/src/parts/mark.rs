//! The mark of Jopói: a ñandutí rosette, lace made of a circle of threads.
use super::icon::sign;
use leptos::prelude::*;

/// Eight leaves round an open middle, on a grid of 16.
const LEAVES: &str = "M8 6.5L7 4.1L8 2.9L9 4.1ZM9.1 6.9L10 4.5L11.6 4.4L11.5 6ZM9.5 8L11.9 7L13.1 8L11.9 9Z\
M9.1 9.1L11.5 10L11.6 11.6L10 11.5ZM8 9.5L9 11.9L8 13.1L7 11.9ZM6.9 9.1L6 11.5L4.4 11.6L4.5 10Z\
M6.5 8L4.1 9L2.9 8L4.1 7ZM6.9 6.9L4.5 6L4.4 4.4L6 4.5Z";

/// The scalloped rim round them.
const RIM: &str = "M5.68 2.41Q8 -1.1 10.32 2.41Q14.43 1.57 13.59 5.68Q17.1 8 13.59 10.32Q14.43 14.43 10.32 13.59\
Q8 17.1 5.68 13.59Q1.57 14.43 2.41 10.32Q-1.1 8 2.41 5.68Q1.57 1.57 5.68 2.41Z";

/// The small mark, for 16 to 40 pixels: beside the name in the header, at the phase that is running.
/// It stands in the page itself, so that the header is whole before anything else has arrived.
#[component]
pub fn SmallMark(size: u32) -> impl IntoView {
    view! {
        <svg
            class="mark" viewBox="0 0 16 16" width=size height=size fill="none" stroke="currentColor"
            stroke-linejoin="round" aria-hidden="true"
        >
            <path fill="currentColor" stroke="none" d=LEAVES/>
            <path d=RIM stroke-width="1.1"/>
        </svg>
    }
}

/// The whole rosette, from 48 pixels up: the head of the plan, a list with nothing to show.
#[component]
pub fn Rosette(size: u32) -> impl IntoView {
    view! {
        <svg class="mark" width=size height=size aria-hidden="true">
            <use href=sign("rosette")/>
        </svg>
    }
}
