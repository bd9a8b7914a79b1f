// The keys of a spreadsheet: Enter and arrows move, typing replaces, F2 edits, Esc gives back what was there.
import { cellOf, form, rowOf } from "./grid-cells.js";

const FIELDS = ".cell input:not([type=hidden]), .cell select, .grade select";

const cells = () => [...form.querySelectorAll(".cell input:not([type=hidden]), .cell select")].filter((it) => it.checkVisibility());

const focus = (cell) => {
  cell.focus();
  cell.select?.();
};

// Up and down stay in their column; the last cell does not begin anew at the top.
const go = (from, step) => {
  const all = cells();
  const next = all[all.indexOf(cellOf(rowOf(from))) + step];
  if (next) {
    focus(from.closest(".grade") ? (rowOf(next).querySelector(".grade select") ?? next) : next);
  } else {
    // There is nowhere to go, but what was typed is done
    from.blur();
    focus(from);
  }
};

const beside = (from, step) => {
  const all = [...rowOf(from).querySelectorAll(FIELDS)];
  const next = all[all.indexOf(from) + step];
  if (next) {
    focus(next);
  }
};

const atEdge = (cell, step) =>
  cell.selectionStart === cell.selectionEnd ? cell.selectionStart === (step < 0 ? 0 : cell.value.length) : cell.selectionEnd - cell.selectionStart === cell.value.length;

const press = (event) => {
  const cell = event.target;
  const select = cell.matches("select");
  const keys = document.getElementById("grid-keys");
  const moves = {
    Enter: () => go(cell, event.shiftKey ? -1 : 1),
    ArrowDown: () => !select && go(cell, 1),
    ArrowUp: () => !select && go(cell, -1),
    ArrowLeft: () => (select || atEdge(cell, -1)) && beside(cell, -1),
    ArrowRight: () => (select || atEdge(cell, 1)) && beside(cell, 1),
    F2: () => !select && cell.setSelectionRange(cell.value.length, cell.value.length),
    F8: () => rowOf(cell).querySelector("a.history").click(),
    "?": () => keys.showModal(),
  };
  if (event.key === "Escape" && cell.dataset.before !== undefined && cell.value !== cell.dataset.before) {
    event.preventDefault();
    cell.value = cell.dataset.before;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    cell.select?.();
    return;
  }
  const move = moves[event.key];
  if (move && (move() !== false || event.key === "Enter")) {
    event.preventDefault();
  }
};

if (form) {
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches(FIELDS)) {
      target.dataset.before = target.value;
      target.select?.();
      rowOf(target).classList.add("entry--open");
    }
  });
  form.addEventListener("focusout", ({ target }) => rowOf(target)?.classList.remove("entry--open"));
  form.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (cell.matches(FIELDS) && !event.altKey && !event.metaKey) {
      if (event.ctrlKey && event.key === "Enter") {
        event.preventDefault();
        const remark = rowOf(cell).querySelector("details.remark");
        remark.open = true;
        remark.querySelector("input").focus();
      } else if (!event.ctrlKey) {
        press(event);
      }
    }
  });
  if (location.hash.startsWith("#value-")) {
    // A cell that was locked meanwhile has only its links
    const cell = document.getElementById(location.hash.slice(1));
    (cell ?? document.getElementById(location.hash.replace("value", "row"))?.querySelector("a.history"))?.focus();
  }
}
