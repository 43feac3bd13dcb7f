//! What becomes of a message that we send.

use crate::named::named;

named! {
    /// What became of it, in the order in which it usually happens; what is told too late changes nothing.
    pub enum Fate {
        /// WhatsApp took it.
        Sent = "sent",
        /// It reached the phone.
        Delivered = "delivered",
        /// It was opened.
        Read = "read",
        /// It will not arrive.
        Failed = "failed",
    }
}

/// What an answer of the Graph API that isn't good means for the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is tried again, each time after a longer while.
    Passing,
    /// It is of no use to try again.
    Final,
}

/// Too much at once: for this person, for the number, for the account.
const TOO_MUCH: [i64; 4] = [130_429, 131_056, 131_048, 80_007];

/// What a status of HTTP and the code of the error mean: limits and troubles of the server pass, all else stays.
#[must_use]
pub fn fault_of(status: u16, code: Option<i64>) -> Fault {
    let passes = status == 429 || status >= 500 || code.is_some_and(|code| TOO_MUCH.contains(&code));
    if passes { Fault::Passing } else { Fault::Final }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_pass_and_an_unknown_number_stays_unknown() {
        for (status, code) in
            [(429, None), (500, None), (503, Some(131_000)), (400, Some(131_056)), (400, Some(130_429))]
        {
            assert_eq!(fault_of(status, code), Fault::Passing, "{status} {code:?}");
        }
        for (status, code) in [(400, Some(131_026)), (401, Some(190)), (404, None)] {
            assert_eq!(fault_of(status, code), Fault::Final, "{status} {code:?}");
        }
    }

    #[test]
    fn fates_are_told_in_the_order_in_which_they_happen() {
        assert!(Fate::Sent < Fate::Delivered && Fate::Delivered < Fate::Read && Fate::Read < Fate::Failed);
    }
}
