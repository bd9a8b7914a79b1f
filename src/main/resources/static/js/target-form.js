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

  // What the sentence says, put into the fields that are there; without this the page comes back with it.
  const fill = form.querySelector("button[name=fill]");
  const quote = form.elements["what.quote"];
  const status = document.getElementById("fill-status");
  const fillIn = async (asked) => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("fill", "on");
    const response = await fetch(form.action, { method: "POST", body: fields });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const filled = page.getElementById("target");
    // While somebody is still typing, an unfinished sentence is no mistake
    status.textContent = asked ? (page.getElementById("what.quote-error")?.textContent ?? "") : "";
    if (filled && response.ok && !response.redirected) {
      for (const field of form.querySelectorAll("input:not([type=hidden]), select, textarea")) {
        const other = filled.elements[field.name];
        if (field.type === "checkbox") {
          field.checked = other?.checked ?? field.checked;
        } else if (other && field !== quote) {
          field.value = other.value;
        }
      }
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  fill?.addEventListener("click", (event) => {
    event.preventDefault();
    fillIn(true).catch(() => {});
  });
  // Typed or pasted, a sentence fills what nobody has typed into yet
  let touched = value("what.name") !== "";
  let reading;
  form.addEventListener("input", (event) => (touched ||= event.isTrusted && event.target !== quote));
  quote?.addEventListener("input", () => {
    clearTimeout(reading);
    if (fill && !touched && quote.value.trim() !== "") {
      reading = setTimeout(() => fillIn(false).catch(() => {}), 2 * PAUSE);
    }
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
