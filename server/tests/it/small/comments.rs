//! What is said beside the process: comments of each kind, the life of a group, a translation.

use domain::comment::{Showing, Side};
use domain::document::MediaType;
use domain::group::{Sector, Tidings};
use domain::sanction::{Measure, Setting};
use domain::translation::{Subject, Texts};
use domain::{Language, Role, Signature};
use storage::comments::{self, NewComment};
use storage::sanctions::{self, NewSanction};
use storage::translations::{self, Target};
use storage::{Change, group_documents, group_leaders, group_notices, group_questions, group_tellings, proposals};

/// Six of them on the first proposal.
pub async fn say(change: &mut Change) {
    let proposal = proposals::in_change(change, 1).await.unwrap().unwrap();
    let writer = Some(proposal.contribution.0);
    for (parent, side, said, writer) in [
        (None, Side::For, "Falta decir: \"¿quién paga?\"", writer),
        (Some(1), Side::Neutral, "Lo paga,\nel ministerio.", writer),
        (None, Side::Against, "Nadie sabe quién soy.", None),
        (None, Side::Neutral, "¿Y el puente?", writer),
        (None, Side::Against, "Una grosería.", writer),
    ] {
        let name = (side == Side::For).then(|| "Rosa «Ñandutí»".to_owned());
        let new = NewComment { parent, side, name, organisation: None, said: said.into(), writer };
        comments::write(change, &proposal, &new).await.unwrap();
    }
    comments::flag(change, 2).await.unwrap();
    for (number, to, reason) in [
        (2, Showing::Shown, None),
        (4, Showing::OffTopic, Some("Habla de otra propuesta.")),
        (5, Showing::Hidden, Some("Trata mal a otra persona.")),
    ] {
        let found = comments::in_change(change, number).await.unwrap().unwrap();
        comments::decide(change, &found, to, reason).await.unwrap();
    }
}

/// Leaders, notices, questions and what was told in the chat; a translation.
pub async fn gather(change: &mut Change) {
    group_leaders::name(change, "agua", 1, Sector::Government).await.unwrap();
    group_leaders::name(change, "agua", 2, Sector::Citizens).await.unwrap();
    group_leaders::dismiss(change, "agua", 1).await.unwrap();
    group_notices::write(change, "agua", "El sábado, en la plaza.").await.unwrap();
    group_notices::write(change, "agua", "Cambió: el \"domingo\".").await.unwrap();
    group_notices::end(change, "agua", 1).await.unwrap();
    group_documents::add(change, "agua", "El pliego del \"pozo\"", MediaType::Text, b"Pliego\n").await.unwrap();
    group_documents::add(change, "agua", "Otro", MediaType::Text, b"Otro\n").await.unwrap();
    group_documents::end(change, "agua", 2).await.unwrap();
    group_questions::ask(change, "agua", "¿Quién paga el pozo?").await.unwrap();
    group_questions::ask(change, "agua", "¿Y el camino?").await.unwrap();
    group_questions::answer(change, "agua", 2, "La municipalidad,\ndesde marzo.").await.unwrap();
    group_tellings::tell(change, "agua", Tidings::Digest, "2018-01-20").await.unwrap();
    let texts = Texts { title: "Y porã".into(), problem: "Ndaipóri y.".into(), solution: String::new() };
    let target = Target { subject: Subject::Proposal, number: 1, language: Language::Gn };
    translations::write(change, target, "0".repeat(64).as_str(), &texts).await.unwrap();
}

/// What was decided about people who disturb: a warning in the chat, a mute that was lifted, a removal of two.
pub async fn keep_order(change: &mut Change) {
    let writer = Some(proposals::in_change(change, 1).await.unwrap().unwrap().contribution.0);
    let new = |theme: Option<&str>, measure, setting, writer, days| NewSanction {
        theme: theme.map(str::to_owned),
        measure,
        setting,
        writer,
        reason: "Trató mal a otra persona,\ndos veces.".into(),
        days,
        sector: Sector::Government,
    };
    sanctions::impose(change, &new(Some("agua"), Measure::Warning, Setting::Chat, None, None)).await.unwrap();
    sanctions::impose(change, &new(Some("agua"), Measure::Mute, Setting::Pages, writer, Some(3))).await.unwrap();
    sanctions::impose(change, &new(None, Measure::Removal, Setting::Pages, writer, Some(30))).await.unwrap();
    let mute = sanctions::in_change(change, 2).await.unwrap().unwrap();
    sanctions::appeal(change, &mute, "No fui yo: «otro» escribió.").await.unwrap();
    let removal = sanctions::in_change(change, 3).await.unwrap().unwrap();
    let (by, now) = (change.by(), change.now());
    change.sign(Signature::Officer { role: Role::Leader, number: 7 }, now);
    let appealed = sanctions::in_change(change, 2).await.unwrap().unwrap();
    sanctions::review(change, &appealed, true, "Fue un error nuestro.").await.unwrap();
    sanctions::confirm(change, &removal, Some(Sector::Citizens)).await.unwrap();
    change.sign(by, now);
}
