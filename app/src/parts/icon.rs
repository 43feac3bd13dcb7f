//! Signs that stand before a word: an icon for each theme, a sign for each stage. They never stand alone.
use super::asset::asset;
use domain::Stage;
use leptos::prelude::*;

/// Address of a sign in the sheet of all signs (`style/icons.svg`): one file, fetched once, needs no script.
pub(super) fn sign(id: &str) -> String {
    format!("{}#{id}", asset("icons.svg"))
}

/// Themes that have an icon of their own in the sheet, by their slug.
pub const THEME_ICONS: [&str; 17] = [
    "acceso-a-la-informacion",
    "ambiente-y-agua",
    "lucha-contra-la-corrupcion",
    "empleo-y-seguridad-social",
    "datos-abiertos",
    "justicia-abierta",
    "rendicion-de-cuentas",
    "parlamento-abierto",
    "juventud",
    "simplificacion-de-tramites",
    "educacion",
    "inclusion-social",
    "lucha-contra-la-pobreza",
    "salud",
    "participacion-ciudadana",
    "gobierno-local",
    "asuntos-indigenas",
];

/// Address of a theme's icon in the sheet; a theme without one, or with an unknown one, gets the neutral knot.
pub fn theme_icon(icon: Option<&str>) -> String {
    let known = icon.filter(|slug| THEME_ICONS.contains(slug)).unwrap_or("theme");
    sign(&format!("i-{known}"))
}

/// The icon of a theme; the name stands beside it.
#[component]
pub fn ThemeIcon(#[prop(into)] icon: Option<String>) -> impl IntoView {
    view! { <svg class="i" aria-hidden="true"><use href=theme_icon(icon.as_deref())/></svg> }
}

/// The sign of a stage alone, for the head of an entry in a history.
#[component]
pub fn StageIcon(stage: Stage) -> impl IntoView {
    view! { <svg aria-hidden="true"><use href=stage_icon(stage)/></svg> }
}

/// Address of a stage's sign in the sheet.
pub fn stage_icon(stage: Stage) -> String {
    sign(&format!("s-{stage}"))
}

/// A stage as people see it: the sign and its word.
#[component]
pub fn StageSign(stage: Stage, #[prop(into)] word: String) -> impl IntoView {
    view! { <span class=format!("stage {stage}")><StageIcon stage/><span>{word}</span></span> }
}

/// The sign of what was said of a proposal: an opinion, an answer.
#[component]
pub fn NoteIcon() -> impl IntoView {
    view! { <svg aria-hidden="true"><use href=sign("s-note")/></svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../../style/icons.svg");

    #[test]
    fn every_theme_icon_and_the_neutral_one_stand_in_the_sheet() {
        for slug in THEME_ICONS.iter().chain(&["theme"]) {
            assert!(SHEET.contains(&format!(r#"<symbol id="i-{slug}""#)), "{slug}");
        }
    }

    #[test]
    fn every_stage_has_its_sign_in_the_sheet() {
        for &stage in Stage::ALL {
            assert!(SHEET.contains(&format!(r#"<symbol id="s-{stage}""#)), "{stage}");
        }
    }

    #[test]
    fn an_unknown_icon_becomes_the_neutral_knot() {
        assert_eq!(theme_icon(Some("salud")), "/assets/newest/icons.svg#i-salud");
        assert_eq!(theme_icon(Some("\"><script>")), "/assets/newest/icons.svg#i-theme");
        assert_eq!(theme_icon(None), "/assets/newest/icons.svg#i-theme");
    }
}
