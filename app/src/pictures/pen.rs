//! The pen that writes the path of a picture, to a tenth of a unit: finer than any screen shows, short on a slow link.

/// A place in a picture, x to the right and y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The place at a radius and an angle from the middle; angles are degrees clockwise from the top.
    pub fn polar(radius: f64, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self { x: radius * sin, y: -radius * cos }
    }

    /// The same place in a picture whose middle is `middle`.
    pub fn around(self, middle: Self) -> Self {
        Self { x: middle.x + self.x, y: middle.y + self.y }
    }
}

/// Writes path data, one command after the other.
#[derive(Debug, Default)]
pub(super) struct Pen(String);

impl Pen {
    pub fn move_to(&mut self, to: Point) -> &mut Self {
        self.command('M', &[to])
    }

    pub fn line_to(&mut self, to: Point) -> &mut Self {
        self.command('L', &[to])
    }

    /// A curve that leaves towards `bend` and arrives from it.
    pub fn bend_to(&mut self, bend: Point, to: Point) -> &mut Self {
        self.command('Q', &[bend, to])
    }

    /// A curve that leaves towards `leave` and arrives from `arrive`.
    pub fn curve_to(&mut self, leave: Point, arrive: Point, to: Point) -> &mut Self {
        self.command('C', &[leave, arrive, to])
    }

    /// The long way round a circle about the origin, clockwise.
    pub fn long_arc_to(&mut self, radius: f64, to: Point) -> &mut Self {
        self.0.push('A');
        self.number(radius).number(radius);
        self.0.push_str(" 0 1 1");
        self.number(to.x).number(to.y)
    }

    /// A knot: a stroke without length, which its round ends turn into a disc.
    pub fn knot(&mut self, at: Point) -> &mut Self {
        self.move_to(at).0.push_str("h0");
        self
    }

    pub fn close(&mut self) -> &mut Self {
        self.0.push('Z');
        self
    }

    pub fn finish(self) -> String {
        self.0
    }

    fn command(&mut self, letter: char, points: &[Point]) -> &mut Self {
        self.0.push(letter);
        for point in points {
            self.number(point.x).number(point.y);
        }
        self
    }

    /// Writes a number, parted from one before it by a space only where a minus doesn't do that.
    fn number(&mut self, value: f64) -> &mut Self {
        let tenths = (value * 10.0).round() as i64;
        if tenths < 0 {
            self.0.push('-');
        } else if self.0.ends_with(|last: char| last.is_ascii_digit()) {
            self.0.push(' ');
        }
        let tenths = tenths.unsigned_abs();
        self.0.push_str(&(tenths / 10).to_string());
        if !tenths.is_multiple_of(10) {
            self.0.push('.');
            self.0.push_str(&(tenths % 10).to_string());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_short_and_stay_apart() {
        let mut pen = Pen::default();
        pen.move_to(Point::at(58.06, -180.91)).line_to(Point::at(-0.04, 7.0)).knot(Point::at(0.5, 0.96));
        assert_eq!(pen.finish(), "M58.1-180.9L0 7M0.5 1h0");
    }

    #[test]
    fn an_angle_counts_clockwise_from_the_top() {
        let mut pen = Pen::default();
        pen.move_to(Point::polar(10.0, 0.0)).line_to(Point::polar(10.0, 90.0)).line_to(Point::polar(10.0, 180.0));
        assert_eq!(pen.finish(), "M0-10L10 0L0 10");
    }
}
