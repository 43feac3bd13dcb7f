//! What is said beside the process: comments of each kind, the life of a group, a translation.

use domain::Language;
use domain::comment::{Showing, Side};
use domain::group::{Sector, Tidings};
use domain::translation::{Subject, Texts};
use storage::comments::{self, NewComment};
use storage::translations::{self, Target};
use storage::{Change, group_leaders, group_notices, group_questions, group_tellings, proposals};

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
    group_questions::ask(change, "agua", "¿Quién paga el pozo?").await.unwrap();
    group_questions::ask(change, "agua", "¿Y el camino?").await.unwrap();
    group_questions::answer(change, "agua", 2, "La municipalidad,\ndesde marzo.").await.unwrap();
    group_tellings::tell(change, "agua", Tidings::Digest, "2018-01-20").await.unwrap();
    let texts = Texts { title: "Y porã".into(), problem: "Ndaipóri y.".into(), solution: String::new() };
    let target = Target { subject: Subject::Proposal, number: 1, language: Language::Gn };
    translations::write(change, target, "0".repeat(64).as_str(), &texts).await.unwrap();
}
