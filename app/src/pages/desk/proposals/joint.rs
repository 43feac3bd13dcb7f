//! A merge in two steps: which proposal takes the others in, then the text that all of them share from there on.

use crate::forms::Refused;
use crate::parts::field::{Field, TextArea};
use crate::prose::paragraphs;
use crate::words::Words;
use domain::proposal::Action;
use domain::text::BODY;
use domain::version::TITLE;
use leptos::prelude::*;
use storage::proposals::Proposal;

/// Asks which one takes the others in: one of those that were picked, or any other by its number.
#[must_use]
pub fn choice(words: Words, picked: &[Proposal], typed: &str) -> AnyView {
    let fields = picked.iter().map(|one| view! { <input type="hidden" name="picked" value=one.number().to_string()/> });
    let rows = picked.iter().enumerate().map(|(place, one)| {
        let (number, language) = (one.number(), (one.language != words.language).then(|| one.language.name()));
        view! {
            <li><label class="pick"><input type="radio" name="into" value=number.to_string() checked=place == 0/>
                <span lang=language><b class="n">{number}</b>" "{one.title.clone()}</span></label></li>
        }
    });
    let unknown = (!typed.is_empty()).then(|| {
        view! { <p class="error" role="alert">{words.fill("joint-unknown", &[("number", typed.to_owned().into())])}</p> }
    });
    view! {
        <form method="get" class="form acts">
            <input type="hidden" name="act" value=Action::Merge.name()/>
            {fields.collect_view()}
            <fieldset><legend>{words.get("joint-which")}</legend><ol class="near-list">{rows.collect_view()}</ol></fieldset>
            {unknown}
            <div class="field"><label for="other">{words.get("joint-other")}<span class="hint">{words.get("curation-into-hint")}</span></label>
                <input id="other" name="other" inputmode="numeric" maxlength="9" value=typed.to_owned()/></div>
            <p class="acts"><button class="btn">{words.get("joint-next")}</button></p>
        </form>
    }
    .into_any()
}

/// The text that the survivor gets, beside what each of the others says; left as it is, nothing changes in it.
#[must_use]
pub fn fields(words: Words, into: &Proposal, taken_in: &[Proposal], refused: &Refused) -> AnyView {
    let texts: Vec<_> = taken_in.iter().map(|one| text(words, one)).collect();
    let (number, wording) = (into.number(), into.wording());
    let title = words.fill("joint-text", &[("number", number.into())]);
    view! {
        <input type="hidden" name="into" value=number.to_string()/>
        <input type="hidden" name="into_version" value=into.version.to_string()/>
        <fieldset class="flow"><legend>{title}</legend>
            <p class="hint">{words.get("joint-text-what")}</p>
            <section class="flow" aria-label=words.get("joint-others")>{texts}</section>
            <Field refused=refused.clone() name="title" label=words.get("field-title") value=wording.title limit=TITLE/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") value=wording.problem limit=BODY rows=10/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") value=wording.solution limit=BODY rows=10/>
        </fieldset>
    }
    .into_any()
}

fn text(words: Words, one: &Proposal) -> AnyView {
    let language = (one.language != words.language).then(|| one.language.name());
    let supports = (one.supports > 0).then(|| words.fill("proposal-supports", &[("count", one.supports.into())]));
    view! {
        <blockquote class="said" lang=language><p><b class="n">{one.number()}</b>" "<b>{one.title.clone()}</b></p>
            {paragraphs(&one.problem)}{paragraphs(&one.solution)}<p class="small soft">{supports}</p></blockquote>
    }
    .into_any()
}
