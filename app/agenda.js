// The order of an agenda: rows are drawn with the mouse, or moved with Alt and the arrow keys, and the numbers follow. It is
// kept only when the form is sent; without this script the numbers are typed.
const body = document.querySelector("table.order tbody");
const rows = () => [...body.rows];

const number = () => rows().forEach((row, place) => {
  const input = row.querySelector("input.place");
  if (input) input.value = place + 1;
});

if (body) {
  document.querySelector(".order-lead").hidden = false;
  let drawn = null;
  for (const row of rows()) {
    const grip = row.querySelector(".grip");
    if (!grip) continue;
    grip.hidden = false;
    grip.draggable = true;
    grip.addEventListener("dragstart", (event) => {
      drawn = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      event.dataTransfer.setDragImage(row, 0, 0);
    });
    row.addEventListener("dragover", (event) => {
      if (!drawn || drawn === row) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      row[event.clientY < top + height / 2 ? "before" : "after"](drawn);
    });
    grip.addEventListener("dragend", () => {
      drawn = null;
      number();
    });
  }
  body.addEventListener("drop", (event) => event.preventDefault());
  body.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey) return;
    event.preventDefault();
    const row = event.target.closest("tr");
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    other[by < 0 ? "before" : "after"](row);
    number();
    event.target.focus();
  });
}
