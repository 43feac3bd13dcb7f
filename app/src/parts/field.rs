//! Fields of a form: label, hint, what was typed before a refusal, and the fault beside it.

use crate::forms::Refused;
use crate::islands::Remaining;
use crate::site::words;
use domain::text::Limit;
use leptos::prelude::*;

/// The fault of a field, with the id that `aria-describedby` names.
fn fault(refused: &Refused, name: &str) -> Option<String> {
    refused.fault(words(), name)
}

fn error_line(id: String, fault: Option<String>) -> Option<AnyView> {
    fault.map(|text| view! { <p class="error" id=id>{text}</p> }.into_any())
}

/// A field of one line.
#[component]
pub fn Field(
    /// The refusal of its form.
    refused: Refused,
    /// Its name, which is also its id.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What helps to fill it.
    #[prop(into, optional)]
    hint: String,
    /// What stands there when nothing was typed yet.
    #[prop(into, optional)]
    value: String,
    /// Kind of field: text, email, password, number, date, datetime-local.
    #[prop(default = "text")]
    kind: &'static str,
    /// Most characters (told in the hint's place by the browser, checked by the server).
    #[prop(optional)]
    limit: Option<Limit>,
    /// What a browser may fill in by itself.
    #[prop(into, optional)]
    autocomplete: String,
    /// Whether typing begins here.
    #[prop(optional)]
    autofocus: bool,
    /// Prefix of its id, where a page holds several forms.
    #[prop(into, optional)]
    form: String,
) -> impl IntoView {
    let fault = fault(&refused, &name);
    let id = format!("{form}{name}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let typed = if kind == "password" { String::new() } else { refused.typed_or(&name, &value) };
    let described =
        format!("{} {}", if hint.is_empty() { "" } else { &hint_id }, if fault.is_some() { &error_id } else { "" });
    view! {
        <div class="field">
            <label for=id.clone()>{label}
                {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id.clone()>{hint}</span> })}
            </label>
            {error_line(error_id, fault.clone())}
            <input id=id name=name type=kind value=typed maxlength=limit.map(|l| l.max.to_string())
                aria-invalid=fault.map(|_| "true") aria-describedby=(!described.trim().is_empty()).then(|| described.trim().to_owned())
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete) autofocus=autofocus/>
        </div>
    }
    .into_any()
}

/// A field of several lines. Its text is escaped here, because the framework writes a textarea's children raw.
#[component]
pub fn TextArea(
    /// The refusal of its form.
    refused: Refused,
    /// Its name, which is also its id.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What helps to fill it.
    #[prop(into, optional)]
    hint: String,
    /// What stands there when nothing was typed yet.
    #[prop(into, optional)]
    value: String,
    /// How long it may be.
    limit: Limit,
    /// Lines shown.
    #[prop(default = 6)]
    rows: u8,
    /// Whether characters are counted while typing.
    #[prop(optional)]
    counted: bool,
    /// Prefix of its id, where a page holds several forms.
    #[prop(into, optional)]
    form: String,
) -> impl IntoView {
    let words = words();
    let fault = fault(&refused, &name);
    let id = format!("{form}{name}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let typed = html_escape::encode_text(&refused.typed_or(&name, &value)).into_owned();
    let at_most = words.fill("field-at-most", &[("max", limit.max.into())]);
    let described = if fault.is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let remaining = counted.then(|| {
        view! { <Remaining field=id.clone() limit=limit.max text=words.get("field-remaining")/> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}<span class="hint" id=hint_id>{hint}" "{at_most}</span></label>
            {error_line(error_id, fault.clone())}
            <textarea id=id name=name rows=rows.to_string() aria-invalid=fault.map(|_| "true") aria-describedby=described>{typed}</textarea>
            {remaining}
        </div>
    }
    .into_any()
}

/// A choice out of a list.
#[component]
pub fn Choice(
    /// The refusal of its form.
    refused: Refused,
    /// Its name, which is also its id.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: String,
    /// Value and text of each option.
    options: Vec<(String, String)>,
    /// What is chosen when nothing was sent yet.
    #[prop(into, optional)]
    value: String,
    /// Prefix of its id, where a page holds several forms.
    #[prop(into, optional)]
    form: String,
) -> impl IntoView {
    let fault = fault(&refused, &name);
    let chosen = refused.typed_or(&name, &value);
    let id = format!("{form}{name}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class="field">
            <label for=id.clone()>{label}
                {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
            </label>
            {error_line(error_id.clone(), fault.clone())}
            <select id=id name=name aria-invalid=fault.as_ref().map(|_| "true") aria-describedby=fault.map(|_| error_id)>
                {options.into_iter().map(|(value, text)| {
                    let selected = value == chosen;
                    view! { <option value=value selected=selected>{text}</option> }
                }).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A box to tick; its value is `on`.
#[component]
pub fn Tick(
    /// The refusal of its form.
    refused: Refused,
    /// Its name, which is also its id.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What helps to decide.
    #[prop(into, optional)]
    hint: String,
    /// Prefix of its id, where a page holds several forms.
    #[prop(into, optional)]
    form: String,
) -> impl IntoView {
    let fault = fault(&refused, &name);
    let ticked = refused.has(&name, "on");
    let id = format!("{form}{name}");
    let error_id = format!("{id}-error");
    view! {
        <div class="field">
            {error_line(error_id.clone(), fault.clone())}
            <label class="pick" for=id.clone()>
                <input id=id.clone() name=name type="checkbox" value="on" checked=ticked aria-invalid=fault.as_ref().map(|_| "true") aria-describedby=fault.map(|_| error_id)/>
                <span>{label}{(!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> })}</span>
            </label>
        </div>
    }
    .into_any()
}
