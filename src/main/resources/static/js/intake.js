// A passage and its card show each other; the cards are looked through by keys; what is selected may become a card.
const drafts = [...document.querySelectorAll(".draft")];
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

const at = () => drafts.indexOf(document.activeElement?.closest(".draft") ?? drafts.find((it) => it.matches(":target")));

const go = (step) => {
  const next = drafts[Math.max(0, Math.min(drafts.length - 1, at() + step))];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
};

const press = (action) => drafts[at()]?.querySelector(`button[value=${action}]`)?.click();

const edit = () => {
  const details = drafts[at()]?.querySelector("details");
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

if (text) {
  for (const hint of document.querySelectorAll(".scripted[hidden]")) {
    hint.hidden = false;
  }
  for (const draft of drafts) {
    draft.addEventListener("focusin", () => show(draft));
  }
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
  const opened = drafts.find((it) => it.matches(":target"));
  if (opened) {
    opened.focus();
    show(opened);
  }
}
