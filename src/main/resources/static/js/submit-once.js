// A second click while the first is still on its way would make the same thing twice.
const PATIENCE = 10_000;

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const busy of form.querySelectorAll("[data-busy]")) {
    busy.hidden = false; // what takes longer says so
  }
  setTimeout(() => delete form.dataset.sent, PATIENCE);
});

// Whoever comes back by the browser's button may send again.
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
    form.querySelector("[data-busy]")?.setAttribute("hidden", "");
  }
});
