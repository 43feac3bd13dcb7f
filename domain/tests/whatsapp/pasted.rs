//! Old lines that somebody pasted stay in the message they were pasted into, and are told.

use crate::reading::{doubtful, read, said};

#[test]
fn a_block_copied_on_a_phone_stays_in_its_message_on_android() {
    let chat = read(
        "10/1/26, 16:16 - Ana: Hola\n10/1/26, 16:17 - Beto: Mira lo que me dijo: [9/6/2024, 14:41] Carlos: nos vemos el martes\n\
        [9/6/2024, 14:42] Carlos: a las siete\n[9/6/2024, 14:50] Ana: vale, hasta luego\n10/1/26, 16:17 - Beto: Curioso, no?\n\
        10/1/26, 16:19 - Ana: ya ves\n",
    )
    .unwrap();
    assert_eq!(chat.authors, ["Ana", "Beto"]);
    assert_eq!(chat.said().count(), 4);
    assert!(chat.messages[1].text.ends_with("[9/6/2024, 14:50] Ana: vale, hasta luego"));
    assert_eq!(doubtful(&chat), [3, 4]);
}

#[test]
fn a_block_in_the_very_form_of_the_export_is_known_by_its_time() {
    let chat = read(
        "[10/1/26, 16:13:38] Ana: Hola\n[10/1/26, 16:14:00] Beto: Mirá:\n[9/6/24, 14:41:10] Carlos: nos vemos\n\
        [9/6/24, 14:42:00] Carlos: a las siete\n[9/6/24, 14:50:00] Diana: vale\n[10/1/26, 16:14:30] Beto: Curioso\n",
    )
    .unwrap();
    assert_eq!(said(&chat), ["Ana|text|Hola", "Beto|text|Mirá:", "Beto|text|Curioso"]);
    assert_eq!(doubtful(&chat), [3, 4, 5]);
}

#[test]
fn two_exports_joined_in_one_file_lose_nothing() {
    let chat = read(
        "2/8/22, 11:43 - Alice: Hola\n2/8/22, 11:45 - Alice: Texto <Se editó este mensaje.>\n[2/8/22, 11:46:00] Alice: Hola iOS\n\
        [2/8/22, 11:47:08] Bob: This message was deleted.\n",
    )
    .unwrap();
    assert_eq!(chat.said().count(), 4);
    assert_eq!(doubtful(&chat), [3, 4]);
}

#[test]
fn a_date_that_does_not_exist_begins_no_message() {
    let chat = read("14/3/2018, 09:12 - Ana: uno\n31/2/2018, 09:13 - Beto: dos\n14/3/2018, 09:14 - Ana: tres").unwrap();
    assert_eq!((chat.said().count(), doubtful(&chat)), (2, vec![2]));
}

#[test]
fn what_stands_before_the_first_message_is_left_out_and_told() {
    let chat = read("fin de un mensaje\n\n14/3/2018, 09:12 - Ana: uno").unwrap();
    assert_eq!((chat.said().count(), doubtful(&chat)), (1, vec![1]));
}
