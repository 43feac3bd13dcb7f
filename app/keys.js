// Keys for the lists of the desk: j and k go down and up, x marks the row, Enter opens it (as a link does by itself).
// Everything can be done without: these are plain links and boxes. Whoever speaks to their computer or keeps other keys
// can switch them off, and the browser remembers it.
const OFF = "jopoi-keys-off";
let off = false;
try {
  off = localStorage.getItem(OFF) === "1";
} catch {
  // A browser that remembers nothing begins with the keys on.
}
const help = document.querySelector(".keys");
const list = () => [...document.querySelectorAll("main .queue tbody tr, main ol.rows > li, main ul.rows > li")];
const rows = () => list().filter((row) => link(row));
const link = (row) => row.querySelector("th a, h3 a");

const isTyping = (target) =>
  target.isContentEditable || (target.matches("input, textarea, select") && target.type !== "checkbox");

const move = (by) => {
  const all = rows();
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const open = all.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = here < 0 ? Math.max(open, 0) : here + by;
  const row = all[Math.min(Math.max(next, 0), all.length - 1)];
  link(row).focus();
  row.scrollIntoView({ block: "nearest" });
};

const mark = () => {
  const row = document.activeElement.closest("tr, li");
  row?.querySelector("input[type=checkbox]")?.click();
};

const keys = { j: () => move(1), k: () => move(-1), x: mark };

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
  const act = keys[event.key];
  if (!act || held || off || isTyping(event.target)) return;
  event.preventDefault();
  act();
});

const show = () => {
  const button = help.querySelector("button");
  button.textContent = off ? button.dataset.on : button.dataset.off;
};

const turn = () => {
  off = !off;
  show();
  try {
    localStorage.setItem(OFF, off ? "1" : "0");
  } catch {
    // Then it holds for this page.
  }
};

if (help && rows().length > 0) {
  help.querySelector("[data-mark]").hidden = !document.querySelector("main .queue input[type=checkbox]");
  help.querySelector("button").addEventListener("click", turn);
  show();
  help.hidden = false;
}
