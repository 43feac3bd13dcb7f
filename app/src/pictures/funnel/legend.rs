//! How to read the funnel: one thread of each kind, for the list beside it.
use leptos::prelude::*;

/// A kind of thread in the funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// Reaches the middle.
    Selected,
    /// Enough approvals, no seat.
    Reached,
    /// Too few approvals.
    BelowMinimum,
    /// Joined to another.
    Merged,
    /// Set aside or withdrawn.
    SetAside,
    /// Not decided yet.
    Open,
}

/// A short piece of thread as the funnel draws it; what it means stands beside it.
#[component]
pub fn LegendThread(of: Sample) -> impl IntoView {
    let strokes: &[(&str, &str)] = match of {
        Sample::Selected => &[("th-3", "M1 6h35"), ("kn-3", "M37 6h0")],
        Sample::Reached => &[("th-2", "M1 6h30"), ("kn-2", "M31 6h0")],
        Sample::BelowMinimum => &[("th-1", "M1 6h24")],
        Sample::Merged => &[("th-1", "M1 9h14q8 0 12-6")],
        Sample::SetAside => &[("th-1", "M1 6h14M15 2v8")],
        Sample::Open => &[("th-1", "M1 6h14"), ("kn-1", "M17 6h0"), ("eye", "M17 6h0")],
    };
    let strokes = strokes.iter().map(|&(class, d)| view! { <path class=class d=d/> });
    view! { <svg viewBox="0 0 44 12" aria-hidden="true">{strokes.collect_view()}</svg> }
}
