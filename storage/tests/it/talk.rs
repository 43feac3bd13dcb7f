//! What stands beside the way of a proposal, on both databases: comments, supports, translations, groups, the desk.

use domain::comment::{Held, Showing, Side};
use domain::document::MediaType;
use domain::group::{Sector, Tidings};
use domain::sanction::{Measure, Setting};
use domain::translation::{Subject, Texts};
use domain::{Instant, Language, ProcessId, Refusal, Role, Signature};
use specimens::hall::Hall;
use storage::comments::{self, NewComment};
use storage::proposals::{self, Proposal};
use storage::sanctions::{self, NewSanction};
use storage::translations::Target;
use storage::{
    Change, Db, Error, accounts, assignments, desk_notes, desk_visits, group_documents, group_leaders, group_members,
    group_notices, group_questions, group_tellings, officers, opinion_reminders, opinions, remarks, saved_filters,
    supports, translations,
};

async fn proposal(change: &mut Change, number: u32) -> Proposal {
    proposals::in_change(change, number).await.unwrap().unwrap()
}

fn comment(said: &str, writer: Option<&Proposal>) -> NewComment {
    let (said, writer) = (said.to_owned(), writer.map(|own| own.contribution.0));
    NewComment { parent: None, side: Side::Neutral, name: None, organisation: None, said, writer }
}

both!(a_comment_is_shown_flagged_hidden_and_shown_again, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let about = proposal(&mut change, 1).await;
    let (first, held) = comments::write(&mut change, &about, &comment("Una palabra.", Some(&about))).await.unwrap();
    assert_eq!((first, held), (1, None));
    let copy = comments::write(&mut change, &about, &comment("¡una PALABRA!", Some(&about))).await.unwrap();
    assert_eq!(copy, (2, Some(Held::Copy)));
    let answer = NewComment { parent: Some(1), ..comment("Una respuesta.", Some(&about)) };
    assert_eq!(comments::write(&mut change, &about, &answer).await.unwrap(), (3, None));
    let lost = NewComment { parent: Some(2), ..comment("A lo que espera.", Some(&about)) };
    let refused = comments::write(&mut change, &about, &lost).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::ChangedMeanwhile)));
    comments::flag(&mut change, 1).await.unwrap();
    change.commit().await.unwrap();
    let waiting = comments::waiting(&db, hall.process).await.unwrap();
    assert_eq!(waiting.iter().map(|one| (one.number, one.flags)).collect::<Vec<_>>(), [(1, 1), (2, 0)]);
    let mut change = hall.change().await;
    let found = comments::in_change(&mut change, 1).await.unwrap().unwrap();
    comments::decide(&mut change, &found, Showing::Hidden, Some("Trata mal a alguien.")).await.unwrap();
    let twice = comments::decide(&mut change, &found, Showing::Hidden, Some("Otra vez lo mismo.")).await.unwrap_err();
    assert!(matches!(twice, Error::Refused(Refusal::ChangedMeanwhile)));
    change.commit().await.unwrap();
    assert_eq!(comments::aside(&db, hall.process).await.unwrap().len(), 1);
    let kept = comments::by_number(&db, hall.process, 1).await.unwrap().unwrap();
    assert_eq!((kept.said.as_str(), kept.showing, kept.flags), ("Una palabra.", Showing::Hidden, 0));
});

both!(supports_of_merged_proposals_are_people_and_not_a_sum, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let all = [proposal(&mut change, 1).await, proposal(&mut change, 2).await, proposal(&mut change, 3).await];
    let (ana, luis) = (all[0].contribution.0, all[1].contribution.0);
    for (one, who) in [(0, ana), (1, ana), (1, luis), (2, ana), (2, ana)] {
        supports::give(&mut change, &all[one], who).await.unwrap();
    }
    for (from, into) in [(1, 2), (2, 3)] {
        let before = proposal(&mut change, from).await;
        let reason = domain::Said::new("Piden lo mismo.");
        proposals::record(&mut change, &before, domain::Step::Merged { into, reason }).await.unwrap();
    }
    change.commit().await.unwrap();
    assert_eq!(supports::people(&db, hall.process, 3).await.unwrap(), 2);
    assert_eq!(supports::people(&db, hall.process, 1).await.unwrap(), 1);
    assert!(supports::has(&db, all[1].life.id, luis).await.unwrap());
    let mut change = hall.change().await;
    let merged = proposal(&mut change, 1).await;
    assert!(supports::give(&mut change, &merged, luis).await.is_err(), "it lives on in another");
    supports::take_back(&mut change, all[2].life.id, ana).await.unwrap();
    let refused = remarks::write(&mut change, &[3], "No quedó lejos.").await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::NotLeftOut { numbers }) if numbers == [3]));
});

both!(a_translation_is_outdated_once_its_original_has_changed, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let original = Texts { title: "Agua".into(), ..Texts::default() };
    let texts = Texts { title: "Y".into(), ..Texts::default() };
    let target = Target { subject: Subject::Proposal, number: 1, language: Language::Gn };
    for _ in 0..2 {
        translations::write(&mut change, target, &original.fingerprint(), &texts).await.unwrap();
    }
    change.commit().await.unwrap();
    let found = translations::find(&db, hall.process, target).await.unwrap().unwrap();
    assert!(found.texts == texts && !found.is_outdated(&original));
    assert!(found.is_outdated(&Texts { title: "Agua limpia".into(), ..Texts::default() }));
});

both!(a_group_has_leaders_notices_questions_and_is_told_once, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    for sector in [Sector::Government, Sector::Citizens] {
        group_leaders::name(&mut change, "salud", 1, sector).await.unwrap();
    }
    let notice = group_notices::write(&mut change, "salud", "El sábado, en la plaza.").await.unwrap();
    let question = group_questions::ask(&mut change, "salud", "¿Quién paga?").await.unwrap();
    group_questions::answer(&mut change, "salud", question, "El ministerio.").await.unwrap();
    assert!(group_questions::answer(&mut change, "salud", question, "Otro.").await.is_err(), "it is answered");
    for _ in 0..2 {
        group_tellings::tell(&mut change, "salud", Tidings::Digest, "2018-03-20").await.unwrap();
    }
    change.commit().await.unwrap();
    assert_eq!(group_leaders::of_theme(&db, hall.process, "salud").await.unwrap(), [(1, Sector::Citizens)]);
    assert_eq!(group_leaders::themes(&db, hall.process, 1).await.unwrap(), ["salud"]);
    assert_eq!(group_tellings::of_theme(&db, hall.process, "salud").await.unwrap().len(), 1);
    assert!(group_questions::of_theme(&db, hall.process, "salud").await.unwrap()[0].answer.is_some());
    let mut change = hall.change().await;
    group_notices::end(&mut change, "salud", notice).await.unwrap();
    group_leaders::dismiss(&mut change, "salud", 1).await.unwrap();
    change.commit().await.unwrap();
    assert!(group_notices::of_theme(&db, hall.process, "salud").await.unwrap().is_empty());
});

async fn account(db: &Db, hall: &Hall) -> domain::UserId {
    let mut change = db.change(hall.process, Signature::System, Instant::default()).await.unwrap();
    let account = accounts::add(&mut change, "ana@example.py", "Ana", "hash").await.unwrap();
    change.commit().await.unwrap();
    account
}

both!(the_desk_keeps_notes_owners_filters_and_what_was_read, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let ana = account(&db, &hall).await;
    let mut change = hall.change().await;
    let about = proposal(&mut change, 1).await.contribution;
    desk_notes::write(&mut change, about, "Llamar primero.").await.unwrap();
    for owner in [Some("curator 1"), Some("curator 2")] {
        assignments::assign(&mut change, about, owner).await.unwrap();
    }
    change.commit().await.unwrap();
    assert_eq!(desk_notes::of_contribution(&db, about).await.unwrap()[0].said, "Llamar primero.");
    assert_eq!(assignments::of_contribution(&db, about).await.unwrap().as_deref(), Some("curator 2"));
    for query in ["?a=1&", "?a=2&"] {
        saved_filters::save(&db, ana, hall.process, "inbox", "Mías", query).await.unwrap();
    }
    let kept = saved_filters::of_account(&db, ana, hall.process, "inbox").await.unwrap();
    assert_eq!(kept, [("Mías".to_owned(), "?a=2&".to_owned())]);
    saved_filters::forget(&db, ana, hall.process, "inbox", "Mías").await.unwrap();
    assert!(saved_filters::of_account(&db, ana, hall.process, "inbox").await.unwrap().is_empty());
    for seq in [3, 2] {
        desk_visits::note(&db, ana, hall.process, seq).await.unwrap();
    }
    assert_eq!(desk_visits::seen(&db, ana, hall.process).await.unwrap(), Some(3), "nobody unreads");
    assert!(desk_visits::since(&db, hall.process, 3).await.unwrap() > 0);
});

both!(a_reminder_is_taken_by_one_sender_and_sent_once, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let ana = account(&db, &hall).await;
    let mut change = hall.change().await;
    let name = domain::Names { es: "Ministerio".into(), ..Default::default() };
    let institution = storage::themes::Institution {
        slug: "ministerio".into(),
        name: name.es,
        kind: "executive".into(),
        department: String::new(),
    };
    storage::themes::put_institution(&mut change, &institution, 1).await.unwrap();
    let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
    for number in [1, 2] {
        opinions::ask(&mut change, number, "ministerio", day("2018-03-30")).await.unwrap();
    }
    officers::name(&mut change, "ministerio", ana).await.unwrap();
    change.commit().await.unwrap();
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let claim = async |days: (&str, &str), now: &str| {
        opinion_reminders::claim(&db, hall.process, (day(days.0), day(days.1)), at(now)).await.unwrap()
    };
    assert!(claim(("2018-03-20", "2018-03-25"), "2018-03-20T12:00:00Z").await.is_empty(), "there is time");
    let near = ("2018-03-26", "2018-03-31");
    let taken = claim(near, "2018-03-26T12:00:00Z").await;
    assert_eq!((taken.len(), taken[0].open, taken[0].email.as_str()), (1, 2, "ana@example.py"));
    assert!(claim(near, "2018-03-26T12:01:00Z").await.is_empty(), "somebody is sending it");
    assert_eq!(claim(near, "2018-03-26T12:11:00Z").await.len(), 1, "whoever took it is gone");
    opinion_reminders::note_sent(&db, hall.process, &taken[0], at("2018-03-26T12:12:00Z")).await.unwrap();
    assert!(claim(near, "2018-03-27T12:00:00Z").await.is_empty());
    let last = opinion_reminders::last(&db, hall.process, "ministerio").await.unwrap();
    assert_eq!(last, Some(at("2018-03-26T12:12:00Z")));
    assert_eq!(opinion_reminders::last(&db, ProcessId(db.chance().id()), "ministerio").await.unwrap(), None);
});

fn leader(number: u32) -> Signature {
    Signature::Officer { role: Role::Leader, number }
}

fn sanction(theme: Option<&str>, measure: Measure, days: i64, writer: Option<uuid::Uuid>) -> NewSanction {
    let (theme, reason) = (theme.map(str::to_owned), "Insultó a otra persona.".to_owned());
    NewSanction { theme, measure, setting: Setting::Pages, writer, reason, days: Some(days), sector: Sector::Citizens }
}

both!(whoever_is_muted_says_nothing_for_a_time_and_is_lifted_by_somebody_else, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let about = proposal(&mut change, 1).await;
    let writer = Some(about.contribution.0);
    let now = change.now();
    change.sign(leader(1), now);
    let mute = sanction(about.theme.as_deref(), Measure::Mute, 3, writer);
    let nobody = NewSanction { writer: None, ..mute.clone() };
    let refused = sanctions::impose(&mut change, &nobody).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::NobodyKnown)));
    let too_long = NewSanction { days: Some(400), ..mute.clone() };
    let refused = sanctions::impose(&mut change, &too_long).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::NotSoLong { most: 7 })));
    let number = sanctions::impose(&mut change, &mute).await.unwrap();
    let silenced = comments::write(&mut change, &about, &comment("Otra vez yo.", Some(&about))).await.unwrap_err();
    assert!(matches!(silenced, Error::Refused(Refusal::Silenced { until }) if until == now.plus_days(3)));
    let found = sanctions::in_change(&mut change, number).await.unwrap().unwrap();
    sanctions::appeal(&mut change, &found, "No fui yo.").await.unwrap();
    let found = sanctions::in_change(&mut change, number).await.unwrap().unwrap();
    assert!(sanctions::appeal(&mut change, &found, "Otra vez.").await.is_err(), "once");
    let own = sanctions::review(&mut change, &found, true, "Se levanta.").await.unwrap_err();
    assert!(matches!(own, Error::Refused(Refusal::OwnDecision)));
    change.sign(leader(2), now);
    sanctions::review(&mut change, &found, true, "Fue otra persona.").await.unwrap();
    comments::write(&mut change, &about, &comment("Gracias.", Some(&about))).await.unwrap();
    change.commit().await.unwrap();
    let all = sanctions::of_writer(&db, hall.process, about.contribution.0).await.unwrap();
    assert!(all.len() == 1 && !all[0].silences(now));
});

both!(who_is_removed_everywhere_is_so_by_two_sectors_and_until_a_day, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let about = proposal(&mut change, 1).await;
    let writer = about.contribution.0;
    let now = change.now();
    change.sign(leader(1), now);
    let number = sanctions::impose(&mut change, &sanction(None, Measure::Removal, 30, Some(writer))).await.unwrap();
    comments::write(&mut change, &about, &comment("Todavía puedo.", Some(&about))).await.unwrap();
    let waits = sanctions::in_change(&mut change, number).await.unwrap().unwrap();
    assert!(!waits.is_in_force && waits.until.is_none() && !waits.can_be_appealed(now));
    change.sign(leader(2), now);
    for sector in [Some(Sector::Citizens), None] {
        let refused = sanctions::confirm(&mut change, &waits, sector).await.unwrap_err();
        assert!(matches!(refused, Error::Refused(Refusal::SameSector)));
    }
    sanctions::confirm(&mut change, &waits, Some(Sector::Government)).await.unwrap();
    let refused = comments::write(&mut change, &about, &comment("¿Y ahora?", Some(&about))).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::Silenced { .. })));
    change.sign(leader(2), now.plus_days(31));
    comments::write(&mut change, &about, &comment("Terminó solo.", Some(&about))).await.unwrap();
    change.commit().await.unwrap();
    assert!(sanctions::all(&db, hall.process).await.unwrap()[0].confirmed_by.is_some());
});

both!(a_group_has_documents_and_members_who_are_counted_once, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let (ana, luis) = (db.chance().id(), db.chance().id());
    for member in [ana, ana, luis] {
        group_members::join(&mut change, "salud", member).await.unwrap();
    }
    group_members::leave(&mut change, "salud", luis).await.unwrap();
    let own = group_documents::add(&mut change, "salud", "Plan", MediaType::Text, b"Plan\n").await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(group_members::of_theme(&db, hall.process, "salud", Some(ana)).await.unwrap(), (1, true));
    assert_eq!(group_members::of_theme(&db, hall.process, "salud", None).await.unwrap(), (1, false));
    let kept = group_documents::bytes(&db, hall.process, own).await.unwrap().unwrap();
    assert_eq!(kept, ("Plan".to_owned(), MediaType::Text, b"Plan\n".to_vec()));
    let mut change = hall.change().await;
    group_documents::end(&mut change, "salud", own).await.unwrap();
    change.commit().await.unwrap();
    assert!(group_documents::bytes(&db, hall.process, own).await.unwrap().is_none());
    assert!(group_documents::of_theme(&db, hall.process, "salud").await.unwrap().is_empty());
});
