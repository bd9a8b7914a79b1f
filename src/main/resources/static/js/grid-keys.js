// Enter and the arrows move between the cells of the grid, as in a spreadsheet; Esc gives back what was there.
const form = document.getElementById("figures");

if (form) {
  const cells = () => [...form.querySelectorAll(".cell input, .cell select")].filter((cell) => cell.offsetParent);

  const go = (from, step) => {
    const all = cells();
    const next = all[all.indexOf(from) + step];
    if (next) {
      next.focus();
      next.select?.();
    }
  };

  form.addEventListener("focusin", ({ target }) => {
    if (target.matches(".cell input")) {
      target.dataset.before = target.value;
      target.select();
    }
  });

  form.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.matches(".cell input, .cell select") || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const select = cell.matches("select");
    if (event.key === "Enter" || (event.key === "ArrowDown" && !select)) {
      event.preventDefault();
      go(cell, event.shiftKey ? -1 : 1);
    } else if (event.key === "ArrowUp" && !select) {
      event.preventDefault();
      go(cell, -1);
    } else if (event.key === "Escape" && cell.dataset.before !== undefined) {
      cell.value = cell.dataset.before;
      cell.select();
    }
  });

  let sending = false;
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (sending = true));
  window.addEventListener("beforeunload", (event) => {
    if (changed && !sending) {
      event.preventDefault();
    }
  });
}
