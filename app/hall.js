// The screen of a hall: turnout as it moves, the clock to the announced end, and the whole page anew when the round opens or
// closes. Without this script the page asks for itself anew every ten seconds.
const hall = document.querySelector(".hall");
const clock = hall.querySelector(".clock time");
let end = null;

const tick = () => {
  if (!clock || end === null) return;
  const left = Math.max(0, Math.round((end - performance.now()) / 1000));
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
};

const redraw = ({ cast, filled, open }) => {
  const picture = hall.querySelector(".turn svg");
  if (!picture) return;
  picture.querySelector(".fill").setAttribute("d", filled);
  picture.querySelector(".kn-0").setAttribute("d", open);
  picture.querySelector("text").textContent = cast;
};

const source = new EventSource(hall.dataset.turnout);
source.onmessage = ({ data }) => {
  const told = JSON.parse(data);
  if (told.state !== hall.dataset.state || (told.left === null) === Boolean(clock)) {
    source.close();
    // Not all screens at once.
    setTimeout(() => location.replace(`${location.pathname}?live`), 100 + Math.random() * 400);
    return;
  }
  end = told.left === null ? null : performance.now() + told.left * 1000;
  redraw(told);
  tick();
};
setInterval(tick, 250);
