// While a batch is worked at, its page follows; what somebody reads or presses stays where it is. Each question is a use of the
// session, and only a hand on the keyboard or the mouse may keep one: so nothing is asked long after the last.
const SOON = 1000;
const EVERY = 3000;
const MOST_AWAY = 120_000;

let touched = Date.now();
let asking = false;

const part = () => document.querySelector("#batch [data-part=progress]");
const works = () => part()?.dataset.working === "true";

const read = async (address, found) => {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  return answer.ok && !answer.redirected ? found(new DOMParser().parseFromString(await answer.text(), "text/html")) : null;
};

/** Whatever had the focus has it again, or else what comes first. */
const swap = (shown, next) => {
  const focused = shown.contains(document.activeElement) && document.activeElement.getAttribute("href");
  shown.replaceWith(next);
  if (focused) {
    (next.querySelector(`a[href="${CSS.escape(focused)}"]`) ?? next.querySelector("button, a"))?.focus();
  }
};

const finish = async () => {
  const next = await read(location.href, (page) => page.getElementById("batch"));
  if (!next) {
    return;
  }
  swap(document.getElementById("batch"), next);
  // A new region is silent; a change of its words is read out
  const status = next.querySelector("[role=status]");
  if (status) {
    const words = status.textContent;
    status.textContent = "";
    setTimeout(() => { status.textContent = words; }, 100);
  }
};

const ask = async () => {
  const next = await read(document.getElementById("batch").dataset.progress, (page) => page.querySelector("[data-part=progress]"));
  if (!next) {
    return;
  }
  if (next.dataset.working === "true") {
    swap(part(), next);
  } else {
    await finish();
  }
};

const follow = async () => {
  if (asking || !works()) {
    return;
  }
  const away = Date.now() - touched > MOST_AWAY;
  const still = part().querySelector("[data-still]");
  if (still) {
    still.hidden = !away;
  }
  if (away) {
    return;
  }
  asking = true;
  try {
    await ask();
  } catch {
    // The next try may find the server again
  }
  asking = false;
};

const present = () => { touched = Date.now(); };
addEventListener("keydown", present);
addEventListener("pointerdown", present);
setTimeout(follow, SOON);
setInterval(follow, EVERY);
