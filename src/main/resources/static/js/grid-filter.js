// Finds targets by a part of their name, and leaves out what is done.
import { form, nameOf, plain, rows } from "./grid-cells.js";

const filter = document.getElementById("grid-filter");
const DONE = ["saved", "locked"];

const apply = () => {
  const wanted = plain(filter.elements.find.value);
  const open = filter.elements.open.checked;
  for (const row of rows()) {
    row.hidden = !plain(nameOf(row)).includes(wanted) || (open && DONE.includes(row.dataset.cell));
  }
  for (const group of form.querySelectorAll("tbody.group")) {
    let next = group.nextElementSibling;
    let some = false;
    while (next?.matches("tbody.entry")) {
      some ||= !next.hidden;
      next = next.nextElementSibling;
    }
    group.hidden = !some;
  }
  for (const later of form.querySelectorAll("details.later")) {
    later.open ||= wanted !== "";
  }
};

if (form && filter) {
  filter.hidden = false;
  filter.addEventListener("input", apply);
  filter.addEventListener("submit", (event) => event.preventDefault());
}
