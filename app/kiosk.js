// A device that many share: after a minute without a touch it is blank again, and nothing of it is left behind to go back to.
// Without this script the page does the same a minute after it was drawn.
const kiosk = document.querySelector("[data-rest]");
const patience = Number(kiosk.dataset.patience) * 1000;
let waiting = 0;

const rest = () => location.replace(kiosk.dataset.rest);
const touched = () => {
  clearTimeout(waiting);
  waiting = setTimeout(rest, patience);
};

for (const kind of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(kind, touched, { passive: true });
// A page that a browser kept whole is never shown again: it is asked for anew, and the seat is gone.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
touched();
