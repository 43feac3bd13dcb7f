//! Says how much still fits into a field.

use leptos::prelude::*;

/// Says how many characters are left while somebody types into the field that it follows.
#[island]
pub fn Remaining(
    /// The id of the field.
    field: String,
    /// Characters that fit.
    limit: u32,
    /// Finished text with `{n}` for the number.
    text: String,
) -> impl IntoView {
    let left = RwSignal::new(None::<i64>);
    Effect::new(move |_| {
        let Some(element) = document().get_element_by_id(&field) else { return };
        let count = move |typed: String| left.set(Some(i64::from(limit) - typed.chars().count() as i64));
        let listened = element.clone();
        let listener = window_event_listener_untyped("input", move |event| {
            let here = event.target().is_some_and(|target| target == *listened.as_ref());
            if here {
                count(event_target_value(&event));
            }
        });
        on_cleanup(move || listener.remove());
    });
    view! { <output class="hint">{move || left.get().map(|n| text.replace("{n}", &n.to_string()))}</output> }
}
