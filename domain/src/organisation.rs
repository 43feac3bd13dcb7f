//! Organisations that may vote: what kinds there are, and who speaks for one.

use crate::named::named;

named! {
    /// What kind of organisation it is. The tie-break step `indigenous` counts one of them.
    pub enum Kind {
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A university.
        University = "university",
        /// A union or professional association.
        Union = "union",
        /// An indigenous organisation.
        Indigenous = "indigenous",
        /// Producers, such as a cooperative.
        Producers = "producers",
        /// Young people.
        Youth = "youth",
        /// A neighbourhood's commission.
        Neighbourhood = "neighbourhood",
        /// A thematic group of the process, registered nowhere else.
        ThematicGroup = "thematic_group",
        /// A community that is registered nowhere.
        Community = "community",
    }
}

named! {
    /// Who speaks for an organisation.
    pub enum Mandate {
        /// The one it chose.
        Delegate = "delegate",
        /// The one who comes when the delegate can't.
        Alternate = "alternate",
    }
}
