//! The migrations stand inside the program: build it anew when one changes.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
