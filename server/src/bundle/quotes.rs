//! Quotes of a CSV file (RFC 4180): one that is opened and never closed would swallow all rows after it.

/// What a scan is in the middle of.
#[derive(Clone, Copy)]
enum Cell {
    /// A cell begins.
    Begins,
    /// Inside a cell without quotes.
    Plain,
    /// Inside quotes that were opened on this line.
    Quoted(usize),
    /// A quote stands inside quotes: they end here, or a second one makes it a sign of the text.
    Closing(usize),
}

/// The first quote that is out of place: its line, and what is wrong.
pub fn find_broken(text: &str) -> Option<(usize, &'static str)> {
    let (mut cell, mut line) = (Cell::Begins, 1);
    for sign in text.bytes() {
        cell = match (cell, sign) {
            (Cell::Begins, b'"') => Cell::Quoted(line),
            (Cell::Quoted(since), b'"') => Cell::Closing(since),
            (Cell::Closing(since), b'"') => Cell::Quoted(since),
            (Cell::Quoted(since), _) => Cell::Quoted(since),
            (_, b',' | b'\n' | b'\r') => Cell::Begins,
            (Cell::Closing(_), _) => return Some((line, "a quote inside a quoted cell is not doubled")),
            (Cell::Begins | Cell::Plain, _) => Cell::Plain,
        };
        line += usize::from(sign == b'\n');
    }
    match cell {
        Cell::Quoted(since) => Some((since, "a quote is opened and never closed")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::find_broken;

    #[test]
    fn quotes_in_their_places_are_sound() {
        for text in ["a,b\n1,2\n", "a\n\"x, \"\"y\"\"\nz\"\r\n\"\"\n", "a\n5\" wide\n", "a\n\"x\""] {
            assert_eq!(find_broken(text), None, "{text}");
        }
    }

    #[test]
    fn a_quote_out_of_place_is_found_on_its_line() {
        assert_eq!(find_broken("a\nx\n\"y\nz\n"), Some((3, "a quote is opened and never closed")));
        assert_eq!(find_broken("a\n\"x\"y\n"), Some((2, "a quote inside a quoted cell is not doubled")));
    }
}
