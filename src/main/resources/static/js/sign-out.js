// Whoever signs out leaves nothing on this machine: what was typed and not sent goes too.
// By its attribute: a form's button may be named "action" itself.
addEventListener("submit", ({ target }) => {
  if (new URL(target.getAttribute("action") ?? "", location).pathname === "/logout") {
    for (const key of Object.keys(localStorage).filter((it) => it.startsWith("chitieu-draft:"))) {
      localStorage.removeItem(key);
    }
  }
});
