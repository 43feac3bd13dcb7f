//! What WhatsApp writes in the place of a picture, a file, a place or a deleted text; in small letters.

/// Begins with one of these where the export left a file out.
pub const OMITTED_TAGS: &[&str] = &[
    "<multimedia omitido>",
    "<archivo omitido>",
    "<archivo multimedia omitido>",
    "<media omitted>",
    "<mídia oculta>",
    "<arquivo de mídia oculto>",
    "<ficheiro não revelado>",
    "<médias omis>",
    "<medien ausgeschlossen>",
    "<media omessi>",
];

/// Ends with one of these, after a caption or the name of a document.
pub const OMITTED: &[&str] = &[
    "imagen omitida",
    "foto omitida",
    "video omitido",
    "vídeo omitido",
    "audio omitido",
    "sticker omitido",
    "gif omitido",
    "documento omitido",
    "tarjeta de contacto omitida",
    "contacto omitido",
    "nota de video omitida",
    "videomensaje omitido",
    "mensaje de video omitido",
    "multimedia omitido",
    "image omitted",
    "video omitted",
    "audio omitted",
    "sticker omitted",
    "gif omitted",
    "document omitted",
    "contact card omitted",
    "video note omitted",
    "media omitted",
    "imagem ocultada",
    "imagem omitida",
    "vídeo ocultado",
    "áudio ocultado",
    "áudio omitido",
    "figurinha omitida",
    "gif ocultado",
    "documento ocultado",
    "cartão do contato omitido",
    "image absente",
    "vidéo absente",
    "audio omis",
];

/// A deleted text is replaced by one of these, with or without a full stop.
pub const DELETED: &[&str] = &[
    "se eliminó este mensaje",
    "eliminaste este mensaje",
    "este mensaje fue eliminado",
    "este mensaje se eliminó",
    "este mensaje ha sido eliminado",
    "this message was deleted",
    "you deleted this message",
    "mensagem apagada",
    "esta mensagem foi apagada",
    "essa mensagem foi apagada",
    "você apagou esta mensagem",
    "você apagou essa mensagem",
    "ce message a été supprimé",
];

/// The same when an administrator did it, whose name follows.
pub const DELETED_BY: &[&str] =
    &["se eliminó este mensaje por", "este mensaje fue eliminado por", "this message was deleted by admin"];

/// An edited text ends with one of these.
pub const EDITED: &[&str] = &[
    "<se editó este mensaje.>",
    "<se editó este mensaje>",
    "<este mensaje fue editado>",
    "<este mensaje fue editado.>",
    "<mensaje editado>",
    "<this message was edited>",
    "<this message was edited.>",
    "<mensagem editada>",
    "<mensagem editada.>",
];

/// Android writes the name of a file before one of these, and the caption on the next line.
pub const ATTACHED_AFTER: &[&str] = &[
    "(archivo adjunto)",
    "(file attached)",
    "(arquivo anexado)",
    "(ficheiro anexado)",
    "(fichier joint)",
    "(datei angehängt)",
    "(file allegato)",
];

/// iOS writes the caption, then one of these and the name of the file.
pub const ATTACHED_BEFORE: &[&str] = &[
    "<adjunto:",
    "<attached:",
    "<anexado:",
    "<anexo:",
    "< pièce jointe :",
    "<pièce jointe :",
    "<anhang:",
    "<allegato:",
];

/// A place begins with one of these, and has an address of a map.
pub const PLACES: &[&str] =
    &["ubicación:", "ubicacion:", "location:", "localização:", "localisation :", "localisation:"];

/// A place that moves.
pub const LIVE_PLACES: &[&str] =
    &["ubicación en tiempo real compartida", "live location shared", "localização em tempo real compartilhada"];

/// A poll begins with one of these, alone on its line.
pub const POLLS: &[&str] = &["encuesta:", "poll:", "enquete:", "sondage :", "sondage:"];
