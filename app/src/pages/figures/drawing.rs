//! A picture of a table: for each line a thin thread to where nine of ten decisions lie, a thick one to where half do.

use crate::words::Words;
use domain::participation::Line;
use leptos::prelude::*;

/// Width of the picture; narrow enough for a phone to show its letters as large as the text.
const WIDTH: u32 = 360;
/// Where the longest thread ends.
const END: u32 = 300;
/// Height of a line.
const STEP: u32 = 44;

/// The picture; nothing where nothing was decided.
pub fn view(words: Words, label: String, lines: &[(String, Line)]) -> Option<AnyView> {
    let longest = lines.iter().filter_map(|(_, line)| line.ninetieth).max()?.max(1);
    let drawn: Vec<_> =
        lines.iter().zip(0..).map(|((name, line), row)| thread(words, name, line, row, longest)).collect();
    let height = STEP * u32::try_from(lines.len()).unwrap_or(1);
    Some(
        view! { <svg class="bars" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=label>{drawn}</svg> }
            .into_any(),
    )
}

fn thread(words: Words, name: &str, line: &Line, row: u32, longest: u32) -> AnyView {
    let (text_y, y) = (row * STEP + 16, row * STEP + 30);
    let x = |days: u32| 4 + days * (END - 4) / longest;
    let (Some(median), Some(ninetieth)) = (line.median, line.ninetieth) else {
        let none = words.get("figures-none-decided");
        return view! { <text class="lite" x="0" y=text_y>{name.to_owned()}" · "{none}</text> }.into_any();
    };
    let (thin, thick) = (format!("M4 {y}H{}", x(ninetieth)), format!("M4 {y}H{}", x(median)));
    let (told, told_y) = (format!("{median} · {ninetieth}"), y + 4);
    view! {
        <text class="lite" x="0" y=text_y>{name.to_owned()}</text>
        <path class="th-1" d=thin/><path class="th-3" d=thick/>
        <path class="kn-1" d=format!("M{} {y}h0", x(ninetieth))/><path class="kn-3" d=format!("M{} {y}h0", x(median))/>
        <text class="lite end" x=WIDTH y=told_y>{told}</text>
    }
    .into_any()
}
