// Lists what is near to the title that somebody types, so that they see it before they write the rest. Only a help:
// where the network fails, nothing is shown, and the page asks once more before it sends.
const PAUSE = 400;

const row = (place, near) => {
  const link = document.createElement("a");
  link.href = place.dataset.base + near.number;
  link.target = "_blank";
  link.textContent = near.title;
  const title = document.createElement("h3");
  if (near.language !== null) title.lang = near.language;
  title.append(link);
  const [number, stage] = [String(near.number), near.stage].map((text) => {
    const part = document.createElement("span");
    part.textContent = text;
    return part;
  });
  number.className = "n";
  stage.className = "small";
  const item = document.createElement("li");
  item.append(number, title, stage);
  return item;
};

const ask = async (place, title) => {
  const body = new URLSearchParams({ process: place.dataset.process, title });
  const answer = await fetch(place.dataset.ask, { method: "POST", headers: { accept: "application/json" }, body });
  return answer.ok ? answer.json() : [];
};

for (const place of document.querySelectorAll(".alike")) {
  let turn = 0;
  const look = async (title, mine) => {
    const found = await ask(place, title).catch(() => []);
    // An answer to what isn't typed any more is dropped.
    if (mine !== turn) return;
    place.querySelector("ol").replaceChildren(...found.map((near) => row(place, near)));
    place.hidden = found.length === 0;
  };
  document.getElementById(place.dataset.field)?.addEventListener("input", (event) => {
    const mine = ++turn;
    setTimeout(() => mine === turn && look(event.target.value, mine), PAUSE);
  });
}
