// A passage and its card show each other; the cards are looked through by keys; what is selected may become a card.
const drafts = () => [...document.querySelectorAll(".draft")];
const text = document.getElementById("document");
const sentence = document.getElementById("sentence");

const passageOf = (draft) => document.getElementById(draft.dataset.passage);

const show = (draft) => {
  for (const here of document.querySelectorAll(".passage--here")) {
    here.classList.remove("passage--here");
  }
  const link = passageOf(draft);
  link?.closest(".passage").classList.add("passage--here");
  // Only where the document scrolls by itself: on a narrow screen it stands below
  if (link && text.scrollHeight > text.clientHeight) {
    text.scrollTop += link.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
};

const at = () => document.activeElement?.closest(".draft") ?? document.querySelector(".draft:target");

const look = (draft) => {
  draft?.focus({ preventScroll: true });
  draft?.scrollIntoView({ block: "center", behavior: "instant" });
};

const go = (step) => {
  const all = drafts();
  look(all[Math.max(0, Math.min(all.length - 1, all.indexOf(at()) + step))]);
};

const press = (action) => {
  const draft = at();
  if (draft?.querySelector("form")?.dataset.deciding) {
    later(draft, action);
  } else {
    draft?.querySelector(`button[value=${action}]`)?.click();
  }
};

// Taken back, or decided otherwise, while it is on its way: when the answer is there
const later = (draft, action) => {
  sent = sent.then(() => document.querySelector(`#${draft.id} button[value=${action}]`)?.click());
};

const edit = () => {
  const details = at()?.querySelector("details");
  if (details) {
    details.open = true;
    details.querySelector("input").focus();
  }
};

const KEYS = {
  j: () => go(1),
  ArrowDown: () => go(1),
  k: () => go(-1),
  ArrowUp: () => go(-1),
  a: () => press("accept"),
  x: () => press("drop"),
  u: () => press("undo"),
  e: edit,
};

// A decision is sent by itself and renews only what it changes; splitting and merging change every number, and load the
// page. Decisions go one after the other, in the order in which they were taken.
const WHOLE_PAGE = ["split", "merge"];
const WAITING = "draft--pending";
const notSent = document.getElementById("not-sent");
let sent = Promise.resolve();
let waiting = 0;
let leaving = false;

const next = (draft) => {
  const all = drafts();
  const from = all.indexOf(draft);
  return [...all.slice(from + 1), ...all.slice(0, from)].find((it) => it.classList.contains(WAITING)) ?? draft;
};

const CORRECTED = "input:not([type=hidden]), select";
const isCorrected = (field) =>
  field.matches("select") ? [...field.options].some((it) => it.selected !== it.defaultSelected) : field.value !== field.defaultValue;

// Whoever is correcting a card keeps what is typed; its form is sent with the version that it has now
const keepTyped = (old, fresh) => {
  const form = old.querySelector("form");
  const version = fresh.querySelector("input[name=version]");
  if (form && version) {
    form.elements.version.value = version.value;
  }
  delete form?.dataset.deciding;
};

const renew = (fresh, decided) => {
  const old = document.getElementById(fresh.id);
  if (!old) {
    return;
  }
  const focused = old.contains(document.activeElement);
  const typing = focused && document.activeElement.matches(CORRECTED);
  const corrected = fresh.id !== decided && [...old.querySelectorAll(CORRECTED)].some(isCorrected);
  if (typing || corrected) {
    keepTyped(old, fresh);
    return;
  }
  old.replaceWith(fresh);
  if (focused && fresh.matches(".draft")) {
    fresh.focus({ preventScroll: true });
  }
};

const sendWithPage = (form, action) => {
  leaving = true;
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "action", value: action }));
  form.submit();
};

const send = async (form, body) => {
  const response = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { "X-Requested-With": "review" } });
  if (!response.ok || response.redirected) {
    sendWithPage(form, body.get("action")); // which says what is wrong, or asks to sign in
    return;
  }
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  const decided = form.closest(".draft").id;
  [...answer.body.children].forEach((fresh) => renew(fresh, decided));
  delete form.dataset.deciding;
  notSent.hidden = true;
};

const decide = (event) => {
  const form = event.target.closest(".draft form");
  const action = event.submitter?.value;
  if (!form || !action || WHOLE_PAGE.includes(action)) {
    return;
  }
  event.preventDefault();
  const draft = form.closest(".draft");
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (form.dataset.deciding) {
    later(draft, action);
    return;
  }
  form.dataset.deciding = "yes";
  waiting++;
  if (action === "accept" || action === "drop") {
    draft.classList.remove(WAITING);
    look(next(draft));
  } else {
    draft.focus({ preventScroll: true });
  }
  sent = sent
    .then(() => send(form, body))
    .catch(() => {
      delete form.dataset.deciding;
      draft.classList.add(WAITING);
      notSent.hidden = false;
      look(draft);
    })
    .finally(() => waiting--);
};

// Nobody leaves while a decision is on its way: a link or a button waits for it
const afterwards = (event) => {
  const way = event.target.closest("main a[href]:not([href^='#']), main button");
  if (waiting === 0 || !way || way.closest(".draft form")) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const go = () => (waiting > 0 ? sent.then(go) : document.contains(way) ? way.click() : document.querySelector(sameAs(way))?.click());
  sent.then(go);
};

const sameAs = (way) => {
  const form = way.closest("form");
  return form ? `form[action="${form.getAttribute("action")}"] button` : `a[href="${way.getAttribute("href")}"]`;
};

if (text) {
  document.addEventListener("submit", decide);
  document.addEventListener("click", afterwards, true);
  window.addEventListener("beforeunload", (event) => {
    if (waiting > 0 && !leaving) {
      event.preventDefault();
    }
  });
  for (const hint of document.querySelectorAll(".scripted[hidden]")) {
    hint.hidden = false;
  }
  document.addEventListener("focusin", (event) => {
    const draft = event.target.closest(".draft");
    if (draft) {
      show(draft);
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, summary, .document");
    if (event.key === "Escape" && event.target.closest(".draft")) {
      event.target.closest(".draft").focus();
    } else if (!typing && !event.ctrlKey && !event.altKey && !event.metaKey && KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = String(selection).replaceAll(/\s+/g, " ").trim();
    if (words.length > 10 && text.contains(selection.anchorNode) && !selection.anchorNode.parentElement.closest("form")) {
      sentence.value = words;
    }
  });
  const opened = document.querySelector(".draft:target");
  if (opened) {
    opened.focus();
    show(opened);
  }
}
