// Wakes the live parts of a page ("islands") where it has any; every page works without this.
// A file of ours instead of the inline script that Leptos would write, so that the page allows no inline script.
const wake = async () => {
  const bundle = await import("./jopoi.js");
  await bundle.default();
  bundle.hydrate();
  await walk(document.body, bundle);
};

// Islands wake from the outside in. Content that the server drew inside an island belongs to the reactive owner
// which that island left on its `leptos-children`: it must be restored before an island further in wakes.
const walk = async (element, bundle, restoreOwner) => {
  if (element.localName === "leptos-island") {
    restoreOwner?.();
    await bundle[element.dataset.component]?.(element);
  } else if (element.localName === "leptos-children") {
    restoreOwner = element.$$on_hydrate;
  }
  for (const child of [...element.children]) await walk(child, bundle, restoreOwner);
};

if (document.querySelector("leptos-island")) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  whenIdle(wake);
}
