//! The lineage of a proposal at every point of its way.
use super::{
    End, LineagePicture, Stop, Strand,
    layout::{Mark, arrange},
};
use domain::Stage;

fn words(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

/// Proposal 8 of the sample: an opinion, two that joined it, two meetings, six approvals.
fn eight() -> Strand {
    let stops = vec![
        Stop::Noted { label: "opinión".into() },
        Stop::Joined { numbers: words(&["73", "79"]), label: "se unen".into() },
        Stop::Discussed { meetings: 2, label: "reuniones".into() },
        Stop::Vote { approvals: 6, label: "6 aprobaciones".into() },
    ];
    Strand { number: "8".into(), stops, end: None }
}

#[test]
fn the_way_of_proposal_eight_is_drawn_as_it_was_designed() {
    let milestones = words(&["feb 19", "jul 19", "jun 20"]);
    let picture = LineagePicture { strands: vec![eight()], commitment: Some("compromiso 1".into()), milestones };
    let layout = arrange(&picture);
    assert_eq!(layout.height, 210.0);
    assert!(layout.thick.starts_with("M34 105L"), "{}", layout.thick);
    assert!(layout.thin.contains("M92 40L236 40C288 40 284 105 336 105M138 170L236 170"), "{}", layout.thin);
    let milestones: Vec<f64> = layout.words.iter().filter(|word| word.x > 800.0).map(|word| word.y).collect();
    assert_eq!(milestones, [45.0, 110.0, 175.0]);
    assert!(layout.coming.is_empty());
    assert_eq!(layout.width, 860.0);
}

#[test]
fn the_words_of_a_milestone_are_never_cut_off() {
    let milestones = words(&["jul 2019: Información mínima tra…"]);
    let picture = LineagePicture { strands: vec![eight()], commitment: Some("1".into()), milestones };
    let layout = arrange(&picture);
    let word = layout.words.iter().find(|word| word.text.starts_with("jul")).unwrap();
    assert!(word.x + 7.0 * word.text.chars().count() as f64 <= layout.width, "{} of {}", word.x, layout.width);
}

#[test]
fn a_proposal_that_was_merged_away_ends_with_its_sign() {
    let end = Some(End::At(Stage::Merged, "se unió a la 8".into()));
    let strand = Strand { number: "73".into(), stops: vec![], end };
    let layout = arrange(&LineagePicture { strands: vec![strand], ..LineagePicture::default() });
    assert!(matches!(layout.marks.last(), Some(Mark::Sign { stage: Stage::Merged, .. })));
    assert!(layout.coming.is_empty());
}

#[test]
fn a_proposal_on_its_way_goes_on_into_what_is_still_to_come() {
    let strand = Strand { number: "5".into(), ..Strand::default() };
    let layout = arrange(&LineagePicture { strands: vec![strand], ..LineagePicture::default() });
    assert!(!layout.coming.is_empty());
}

#[test]
fn what_was_answered_ends_at_its_answer() {
    let stops = vec![Stop::Noted { label: "respondido".into() }];
    let strand = Strand { number: String::new(), stops, end: Some(End::There) };
    let layout = arrange(&LineagePicture { strands: vec![strand], ..LineagePicture::default() });
    assert!(layout.coming.is_empty() && matches!(layout.marks.last(), Some(Mark::Knot { .. })));
}

#[test]
fn two_proposals_meet_in_one_commitment() {
    let strand = |number: &str, approvals| Strand {
        number: number.into(),
        stops: vec![Stop::Vote { approvals, label: format!("{approvals} aprobaciones") }],
        end: None,
    };
    let strands = vec![strand("22", 10), strand("62", 5)];
    let layout = arrange(&LineagePicture { strands, commitment: Some("19".into()), milestones: words(&["a", "b"]) });
    let Some(Mark::Commitment { at }) = layout.marks.last() else { panic!("no commitment: {:?}", layout.marks) };
    let meeting_point = format!("{} {}", at.x, at.y);
    assert_eq!(layout.thick.matches(&meeting_point).count(), 2, "{}", layout.thick);
}

#[test]
fn a_long_way_is_drawn_closer_together_and_stays_on_the_page() {
    let mut strand = eight();
    strand.stops.insert(2, Stop::Discussed { meetings: 20, label: "reuniones".into() });
    let picture = LineagePicture { strands: vec![strand], commitment: Some("1".into()), milestones: words(&["x"; 12]) };
    let layout = arrange(&picture);
    assert!(layout.words.iter().all(|word| (0.0..=808.0).contains(&word.x) && (0.0..=layout.height).contains(&word.y)));
}
