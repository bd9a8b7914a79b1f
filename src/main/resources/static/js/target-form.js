// Only the fields that the chosen measure needs, and the target's sentence while it is typed.
const form = document.getElementById("target");
const preview = document.getElementById("preview");
const PAUSE = 350;

if (form && preview) {
  const value = (name) => form.elements[name]?.value ?? "";

  const showWhatIsNeeded = () => {
    for (const part of form.querySelectorAll("[data-when]")) {
      const values = part.dataset.when.split(" ").map(value);
      const listed = (list) => values.some((one) => list.split(" ").includes(one));
      part.hidden = part.dataset.is === undefined ? listed(part.dataset.not) : !listed(part.dataset.is);
    }
  };

  let waiting;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    const response = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (response.ok && !response.redirected && mine === asked) {
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      preview.replaceChildren(...page.body.childNodes);
    }
  };

  form.addEventListener("input", () => {
    showWhatIsNeeded();
    clearTimeout(waiting);
    waiting = setTimeout(() => look().catch(() => {}), PAUSE);
  });

  let sending = false;
  let changed = document.querySelector("main .error-summary") !== null;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (sending = true));
  window.addEventListener("beforeunload", (event) => {
    if (changed && !sending) {
      event.preventDefault();
    }
  });

  showWhatIsNeeded();
  look().catch(() => {});
}
