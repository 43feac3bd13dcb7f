//! Addresses of the files that pages share: styles, icons, script.
use leptos::prelude::*;

/// How the server names a file. It gives this to every page that it draws, so that a browser may keep the file for good.
#[derive(Clone, Copy)]
pub struct AssetAddress(pub fn(&str) -> String);

/// The address of a file. Without word from the server it is one that always gives the newest.
pub fn asset(name: &str) -> String {
    match use_context::<AssetAddress>() {
        Some(AssetAddress(address)) => address(name),
        None => format!("/assets/newest/{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_says_where_its_files_are() {
        assert_eq!(asset("icons.svg"), "/assets/newest/icons.svg");
        Owner::new().with(|| {
            provide_context(AssetAddress(|name| format!("/assets/7/{name}")));
            assert_eq!(asset("icons.svg"), "/assets/7/icons.svg");
        });
    }
}
