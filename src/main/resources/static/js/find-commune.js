// Finds communes as their name is typed, accents or not; and opens what stands behind a cell without leaving the page.
const find = document.getElementById("find");
const found = document.getElementById("found");
const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();

const apply = () => {
  const wanted = plain(find.value);
  for (const named of document.querySelectorAll("[data-name]")) {
    named.hidden = !named.dataset.name.includes(wanted);
  }
  const list = document.querySelectorAll(".tiles [data-name]:not([hidden]), .picks [data-name]:not([hidden])").length;
  found.textContent =
    wanted === "" ? "" : list === 0 ? find.dataset.none : found.dataset.text.replace("0", String(list));
};

if (find && found) {
  find.addEventListener("input", apply);
  // A name that the server has looked for already leaves out rows that a shorter one would need
  find.form.addEventListener("submit", (event) => {
    if (find.form.method === "get" && !new URLSearchParams(location.search).get("find")) {
      event.preventDefault();
      apply();
    }
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && find.form.method === "post") {
      event.preventDefault(); // looks for a commune and saves nothing
    }
  });
}

const dialog = document.createElement("dialog");
dialog.className = "behind-cell";

const open = async (link) => {
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const behind = page.getElementById("behind");
  if (!answer.ok || !behind) {
    location.assign(link.href); // such as signing in again
    return;
  }
  const heading = behind.querySelector("h1");
  heading.id = "behind-name";
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = document.createElement("form");
  close.method = "dialog";
  const button = document.createElement("button");
  button.className = "button button--quiet";
  button.textContent = document.querySelector(".across").dataset.close;
  close.append(button);
  dialog.replaceChildren(behind, close);
  document.body.append(dialog);
  dialog.showModal();
};

document.querySelector(".across")?.addEventListener("click", (event) => {
  const link = event.target.closest("td a");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(link).catch(() => location.assign(link.href));
  }
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) {
    dialog.close();
  }
});
