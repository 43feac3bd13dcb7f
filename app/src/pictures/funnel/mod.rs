//! The funnel from above: every proposal is a thread of the rim, and those that were selected reach the middle.
use crate::parts::icon::theme_icon;
use leptos::prelude::*;

mod drawing;
mod layout;
mod legend;
#[cfg(test)]
mod tests;

pub use legend::{LegendThread, Sample};

/// More threads than this would be a grey disc: beyond it one thread stands for several proposals.
pub const MOST_THREADS: usize = 400;

/// How many proposals one thread stands for when there are `total` of them; the page says so when it is not 1.
pub fn proposals_per_thread(total: usize) -> usize {
    total.div_ceil(MOST_THREADS).max(1)
}

/// A proposal as the funnel sees it.
#[derive(Debug, Clone, Copy)]
pub struct Thread {
    /// Its number in the process.
    pub number: u32,
    /// The place of its theme in [`FunnelPicture::themes`].
    pub theme: usize,
    /// How far it came.
    pub end: End,
}

/// How far a proposal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Joined to another that asks for the same.
    Merged,
    /// Set aside, with a reason.
    SetAside,
    /// Withdrawn by its author.
    Withdrawn,
    /// Not decided yet.
    Open,
    /// Voted on, with fewer approvals than the rule asks for.
    BelowMinimum {
        /// The organisations that approved it.
        approvals: u32,
    },
    /// Voted on with approvals enough, but no seat.
    Reached {
        /// The organisations that approved it.
        approvals: u32,
    },
    /// Selected.
    Selected {
        /// The organisations that approved it.
        approvals: u32,
    },
}

/// A theme on the rim.
#[derive(Debug, Clone)]
pub struct ThemeLabel {
    /// Its name in the reader's language.
    pub name: String,
    /// The slug of its icon, if it has one.
    pub icon: Option<String>,
}

/// The number at each ring, written as the reader's language writes numbers; none while it isn't known.
#[derive(Debug, Clone, Default)]
pub struct Rings {
    /// All that arrived: the rim.
    pub received: Option<String>,
    /// Those that went to the vote.
    pub to_vote: Option<String>,
    /// Those with the minimum of approvals.
    pub reached: Option<String>,
    /// Those selected: the middle.
    pub selected: Option<String>,
}

/// Everything the funnel is drawn from.
#[derive(Debug, Clone)]
pub struct FunnelPicture {
    /// The themes, clockwise. Proposals without a theme get one of their own at the end.
    pub themes: Vec<ThemeLabel>,
    /// One per proposal, in any order.
    pub threads: Vec<Thread>,
    /// The approvals that the rule asks for.
    pub min_approvals: u32,
    /// The numbers.
    pub rings: Rings,
}

/// Draws the funnel. `label` says in a sentence what a reader of the picture would see; the page has the same numbers
/// as a list or table.
#[component]
pub fn Funnel(picture: FunnelPicture, #[prop(into)] label: String) -> impl IntoView {
    let layout = layout::arrange(&picture.threads, picture.themes.len());
    let paths = drawing::draw(&layout, picture.min_approvals.max(1));
    let icons = layout.petals.iter().filter_map(|petal| {
        let theme = picture.themes.get(petal.theme)?;
        let corner = drawing::icon_corner(petal.middle);
        Some(view! {
            <use href=theme_icon(theme.icon.as_deref()) x=tenth(corner.x) y=tenth(corner.y) width="20" height="20">
                <title>{theme.name.clone()}</title>
            </use>
        })
    });
    view! {
        <svg class="funnel" viewBox="-218 -218 436 436" role="img" aria-label=label>
            {paths.into_iter().map(|(class, d)| view! { <path class=class d=d/> }).collect_view()}
            <Numbers rings=picture.rings/>
            <g class="soft">{icons.collect_view()}</g>
        </svg>
    }
}

/// The numbers in the opening at the top and in the middle.
#[component]
fn Numbers(rings: Rings) -> impl IntoView {
    let outer = [(-183, rings.received), (-143, rings.to_vote), (-115, rings.reached)];
    let outer = outer.into_iter().filter_map(|(y, number)| Some(view! { <text y=y>{number?}</text> }));
    let middle = rings.selected.map(|number| {
        let class = if number.chars().count() > 3 { "long" } else { "big" };
        view! { <text class=class y="16">{number}</text> }
    });
    view! { <g class="nums">{outer.collect_view()}{middle}</g> }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
