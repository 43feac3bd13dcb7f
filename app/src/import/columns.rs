//! Which column of a file holds what: found by its header, corrected by hand.

use domain::text::fold;
use std::collections::BTreeMap;

macro_rules! columns {
    ($($(#[$about:meta])* $column:ident $name:literal: $($header:literal)*;)*) => {
        /// What a column may hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Column { $($(#[$about])* $column),* }

        impl Column {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$column),*];

            /// Its fixed name, as `--map` takes it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$column => $name),* }
            }

            /// Headers that say so, in the order in which they are preferred.
            const fn headers(self) -> &'static [&'static str] {
                match self { $(Self::$column => &[$($header),*]),* }
            }
        }
    };
}

columns! {
    /// The number in the process.
    Number "number": "number" "numero" "nro" "no" "num" "papapy";
    /// What tells the row from others in its source.
    Id "id": "id" "identificador" "identifier" "uuid" "codigo" "code" "ref" "referencia";
    /// The title.
    Title "title": "title" "titulo" "titlees" "nombre" "name" "propuesta" "proposal" "asunto" "tera";
    /// What is wrong.
    Problem "problem": "problem" "problema" "description" "descripcion" "body" "bodyes" "texto" "text" "contenido" "detalle" "summary" "resumen";
    /// What should be done.
    Solution "solution": "solution" "solucion" "propuestadesolucion";
    /// The theme.
    Theme "theme": "theme" "tema" "category" "categoria" "categorynamees" "eje" "area" "topic";
    /// The department.
    Department "department": "department" "departamento" "district" "distrito" "provincia" "province" "territorio" "region" "scopenamees" "lugar";
    /// How it came.
    Channel "channel": "channel" "canal" "medio" "via";
    /// Who wrote it.
    Author "author": "author" "autor" "autora" "authorname" "autoria" "nombredelautor" "nombreautor" "remitente";
    /// When it came.
    CreatedAt "created_at": "createdat" "created" "fecha" "date" "publishedat" "fechadecreacion" "fechacreacion" "fechadeenvio";
    /// Reactions.
    Supports "supports": "supports" "apoyos" "votes" "votos" "cachedvotesup" "endorsements" "adhesiones" "likes" "numerodeapoyos";
    /// The language.
    Language "language": "language" "idioma" "lengua" "lang" "locale";
    /// Whether its author took it back.
    Retired "retired": "retiredat" "retired" "retirada" "retirado" "withdrawnat" "withdrawn" "estado" "state" "status" "stage" "etapa";
}

/// The place of each column that a file has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(BTreeMap<Column, usize>);

impl Columns {
    /// Finds the columns by their headers; accents, case and signs don't matter.
    #[must_use]
    pub fn detect(header: &[String]) -> Self {
        let keys: Vec<String> = header.iter().map(|cell| key(cell)).collect();
        let place =
            |column: &Column| column.headers().iter().find_map(|known| keys.iter().position(|key| key == known));
        Self(Column::ALL.iter().filter_map(|column| Some((*column, place(column)?))).collect())
    }

    /// The columns as they were chosen, or found where nothing was chosen yet.
    #[must_use]
    pub fn kept(header: &[String], kept: &str) -> Self {
        if kept.is_empty() {
            return Self::detect(header);
        }
        Self::at(kept.split('|').map(|place| place.parse().ok().filter(|place| *place < header.len())))
    }

    /// The columns as [`Columns::kept`] reads them: the place of each in turn, or nothing.
    #[must_use]
    pub fn to_kept(&self) -> String {
        let place = |column: &Column| self.place(*column).map(|place| place.to_string()).unwrap_or_default();
        Column::ALL.iter().map(place).collect::<Vec<_>>().join("|")
    }

    /// The columns at these places, in their own order.
    #[must_use]
    pub fn at(places: impl Iterator<Item = Option<usize>>) -> Self {
        Self(Column::ALL.iter().copied().zip(places).filter_map(|(column, place)| Some((column, place?))).collect())
    }

    /// How many were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The place of a column.
    #[must_use]
    pub fn place(&self, column: Column) -> Option<usize> {
        self.0.get(&column).copied()
    }

    /// Puts a column at a place, or leaves it out.
    pub fn put(&mut self, column: Column, place: Option<usize>) {
        match place {
            Some(place) => self.0.insert(column, place),
            None => self.0.remove(&column),
        };
    }

    /// Takes a correction such as `title=Título del pedido`; nothing after the sign leaves the column out.
    ///
    /// # Errors
    /// What can't be understood of it.
    pub fn correct(&mut self, header: &[String], correction: &str) -> Result<(), String> {
        let (name, wanted) =
            correction.split_once('=').ok_or_else(|| format!("\"{correction}\" isn't COLUMN=HEADER"))?;
        let column = *Column::ALL.iter().find(|column| key(column.name()) == key(name)).ok_or_else(|| {
            let names: Vec<_> = Column::ALL.iter().map(|column| column.name()).collect();
            format!("there is no column \"{name}\"; there are {}", names.join(", "))
        })?;
        let place = header.iter().position(|cell| cell.trim() == wanted.trim());
        let place = place.or_else(|| header.iter().position(|cell| key(cell) == key(wanted)));
        if place.is_none() && !wanted.trim().is_empty() {
            return Err(format!("no header of the file is \"{wanted}\""));
        }
        self.put(column, place.filter(|_| !wanted.trim().is_empty()));
        Ok(())
    }
}

fn key(header: &str) -> String {
    fold(header).chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> Vec<String> {
        text.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn columns_are_found_in_spanish_and_english() {
        let spanish =
            Columns::detect(&header("Número;TÍTULO;Descripción;Solución;Tema;Departamento;Autor/a;Fecha de creación"));
        assert_eq!(spanish.place(Column::Problem), Some(2));
        assert_eq!(spanish.place(Column::CreatedAt), Some(7));
        assert_eq!(Columns::kept(&header("a;b;c;d;e;f;g;h"), &spanish.to_kept()), spanish);
        let english = Columns::detect(&header("id;title;description;cached_votes_up;created_at;retired_at"));
        assert_eq!(english.len(), 6);
    }

    #[test]
    fn a_correction_moves_or_leaves_out_a_column() {
        let header = header("titular;title;author");
        let mut columns = Columns::detect(&header);
        columns.correct(&header, "title=Titular").unwrap();
        columns.correct(&header, "author=").unwrap();
        assert_eq!((columns.place(Column::Title), columns.place(Column::Author)), (Some(0), None));
        assert!(columns.correct(&header, "title=nada").is_err());
        assert!(columns.correct(&header, "titulo=title").is_err());
        assert!(columns.correct(&header, "title").is_err());
    }
}
