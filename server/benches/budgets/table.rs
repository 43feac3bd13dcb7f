//! The table at the end: what was measured, its floor, and whether the budget holds.

/// One line of the table.
pub struct Row {
    what: String,
    measured: String,
    floor: String,
    ratio: String,
    budget: String,
    holds: bool,
}

impl Row {
    /// Something that may not be larger than its budget.
    pub fn at_most(what: &str, unit: &str, measured: f64, budget: f64) -> Self {
        Self {
            what: what.to_owned(),
            measured: format!("{measured:.1} {unit}"),
            floor: String::new(),
            ratio: String::new(),
            budget: format!("≤ {budget:.1} {unit}"),
            holds: measured <= budget,
        }
    }

    /// Something that must reach a share of its floor.
    pub fn beside_floor(what: &str, unit: &str, measured: f64, floor: f64, share: f64) -> Self {
        let ratio = measured / floor;
        Self {
            what: what.to_owned(),
            measured: format!("{measured:.0} {unit}"),
            floor: format!("{floor:.0}"),
            ratio: format!("{ratio:.2}"),
            budget: format!("≥ {share} ×"),
            holds: ratio >= share,
        }
    }
}

/// Prints the table to standard output.
pub fn print(rows: &[Row]) {
    println!("{:<36} {:>18} {:>10} {:>7} {:>12}", "what", "measured", "floor", "ratio", "budget");
    for row in rows {
        let verdict = if row.holds { "holds" } else { "MISSED" };
        let Row { what, measured, floor, ratio, budget, .. } = row;
        println!("{what:<36} {measured:>18} {floor:>10} {ratio:>7} {budget:>12}  {verdict}");
    }
}
