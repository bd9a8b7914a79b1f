// Whoever signs out leaves nothing on this machine: what was typed and not sent goes too.
addEventListener("submit", ({ target }) => {
  if (new URL(target.action).pathname === "/logout") {
    for (const key of Object.keys(localStorage).filter((it) => it.startsWith("chitieu-draft:"))) {
      localStorage.removeItem(key);
    }
  }
});
