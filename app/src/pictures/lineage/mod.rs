//! The lineage: one thread per contribution, from left to right, through what was said and voted to its milestones.
use super::petals::flower;
use crate::parts::icon::stage_icon;
use domain::Stage;
use layout::{HALF_SIGN, Mark, Words};
use leptos::{either::EitherOf5, prelude::*};

mod layout;
mod strand;
#[cfg(test)]
mod tests;

/// What a lineage is drawn from. Texts come as the reader sees them.
#[derive(Debug, Clone, Default)]
pub struct LineagePicture {
    /// The proposals that came together: one on the page of a proposal, perhaps more on that of a commitment.
    pub strands: Vec<Strand>,
    /// What the commitment is called, once there is one.
    pub commitment: Option<String>,
    /// The milestones, each by a few words: they stand at the right edge.
    pub milestones: Vec<String>,
}

/// The way of one proposal.
#[derive(Debug, Clone, Default)]
pub struct Strand {
    /// Its number.
    pub number: String,
    /// What happened to it, in that order.
    pub stops: Vec<Stop>,
    /// Where it ended, if it did before a commitment.
    pub end: Option<End>,
}

/// The end of a way.
#[derive(Debug, Clone)]
pub enum End {
    /// At a stage of a proposal, with a few words.
    At(Stage, String),
    /// At its last stop.
    There,
}

/// Something that happened to a proposal.
#[derive(Debug, Clone)]
pub enum Stop {
    /// Something was done about it: an opinion, another wording, an answer.
    Noted {
        /// A word for it.
        label: String,
    },
    /// Others that ask for the same were joined to it.
    Joined {
        /// Their numbers.
        numbers: Vec<String>,
        /// A word for it.
        label: String,
    },
    /// Meetings treated it.
    Discussed {
        /// How many.
        meetings: usize,
        /// A word for them.
        label: String,
    },
    /// Organisations voted on it.
    Vote {
        /// How many approved.
        approvals: u32,
        /// The same in words.
        label: String,
    },
}

/// Draws the lineage; the page has the same as a list with dates, which takes its place on a phone.
#[component]
pub fn Lineage(picture: LineagePicture, #[prop(into)] label: String) -> impl IntoView {
    let layout = layout::arrange(&picture);
    let marks = layout.marks.into_iter().map(|mark| view! { <Drawn mark/> });
    let words = layout.words.into_iter().map(|Words { x, y, class, text }| {
        view! { <text class=class x=rounded(x) y=rounded(y)>{text}</text> }
    });
    view! {
        <figure class="fig lineage">
            <svg viewBox=format!("0 0 {} {}", rounded(layout.width), rounded(layout.height)) role="img" aria-label=label>
                <path class="th-3" d=layout.thick/>
                <path class="th-2" d=layout.thin/>
                <path class="th-2" stroke-dasharray="1 6" d=layout.coming/>
                {marks.collect_view()}
                {words.collect_view()}
            </svg>
        </figure>
    }
}

/// One mark on a thread.
#[component]
fn Drawn(mark: Mark) -> impl IntoView {
    match mark {
        Mark::Knot { at, dotted } => EitherOf5::A(view! {
            <circle class="kn-0" cx=rounded(at.x) cy=rounded(at.y) r="7"/>
            {dotted.then(|| view! { <circle class="fill" cx=rounded(at.x) cy=rounded(at.y) r="2.6"/> })}
        }),
        Mark::Joint { at } => EitherOf5::B(view! { <circle class="fill" cx=rounded(at.x) cy=rounded(at.y) r="6"/> }),
        Mark::Vote { at, approvals } => EitherOf5::C(view! {
            <circle class="kn-0" cx=rounded(at.x) cy=rounded(at.y) r="30"/>
            <path class="fill" d=flower(at, 29.0, approvals)/>
            <circle class="fill" cx=rounded(at.x) cy=rounded(at.y) r="4"/>
        }),
        Mark::Commitment { at } => EitherOf5::D(view! {
            <circle class="kn-0" cx=rounded(at.x) cy=rounded(at.y) r="19"/>
            <circle class="fill" cx=rounded(at.x) cy=rounded(at.y) r="12"/>
        }),
        Mark::Sign { at, stage } => {
            let (x, y) = (rounded(at.x - HALF_SIGN), rounded(at.y - HALF_SIGN));
            let size = 2.0 * HALF_SIGN;
            EitherOf5::E(view! { <use href=stage_icon(stage) x=x y=y width=size height=size/> })
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
