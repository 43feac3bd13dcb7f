// Keeps what is typed into forms with data-kept on the device until the server has it. The name of a form holds the version of
// what it was drawn with: once the server has a newer one, the form has another name, and what was kept under the old one is
// shown beside it if it says something else. Without this script the forms work as they are.
const PREFIX = "jopoi-kept-";
const note = document.querySelector(".kept");
const lead = document.querySelector(".kept-lead");
const forms = [...document.querySelectorAll("form[data-kept]")];
const fields = (form) => [...form.querySelectorAll("textarea, select, input:not([type=hidden])")];
const nameOf = (form) => PREFIX + form.dataset.kept;

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
};

const write = (name, kept) => {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
    return true;
  } catch {
    // A device that keeps nothing is no worse off than without the script.
    return false;
  }
};

const typed = (form) => Object.fromEntries(fields(form).map((field) => [field.name, field.value]));
const say = (text) => {
  note.textContent = text;
  note.hidden = false;
};

// What the server drew is what it has: only what differs from it is worth keeping.
const drawn = new Map(forms.map((form) => [form, JSON.stringify(typed(form))]));

const keep = (form) => {
  const now = typed(form);
  write(nameOf(form), JSON.stringify(now) === drawn.get(form) ? null : now);
};

const restore = (form) => {
  const kept = read(nameOf(form));
  if (!kept || form.querySelector("[aria-invalid]")) return false;
  for (const field of fields(form)) if (field.name in kept) field.value = kept[field.name];
  const details = form.closest("details");
  if (details) details.open = true;
  return true;
};

const trimmed = (kept) => JSON.stringify(Object.values(kept ?? {}).map((text) => text.trim()));

// Under an older version: the server has something newer. What says the same is done with; what doesn't is shown below the
// form, so that no word is lost when two people wrote of the same item.
const settle = (form) => {
  const mark = PREFIX + form.dataset.kept.replace(/-\d+$/, "-");
  const older = Object.keys(localStorage).filter((name) => name.startsWith(mark) && name !== nameOf(form));
  for (const name of older) {
    const kept = read(name);
    if (trimmed(kept) === trimmed(typed(form))) {
      write(name, null);
      continue;
    }
    const shown = document.createElement("p");
    shown.className = "note look written";
    const words = Object.values(kept ?? {}).filter((text) => text.trim());
    shown.textContent = [note.dataset.olderText, ...words].join("\n\n");
    form.after(shown);
    const details = form.closest("details");
    if (details) details.open = true;
  }
};

const forget = () => {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) write(name, null);
  location.reload();
};

if (note && forms.length > 0) {
  try {
    forms.forEach(settle);
    if (forms.map(restore).some(Boolean)) say(note.dataset.keptText);
  } catch {
    // Then nothing is restored; typing goes on.
  }
  lead.hidden = false;
  lead.querySelector("[data-forget]").addEventListener("click", forget);
  for (const form of forms) {
    form.addEventListener("input", () => keep(form));
    form.addEventListener("submit", (event) => {
      keep(form);
      if (navigator.onLine) return;
      // Without a link the browser would leave for a page that can't be loaded.
      event.preventDefault();
      say(note.dataset.lostText);
    });
  }
}
