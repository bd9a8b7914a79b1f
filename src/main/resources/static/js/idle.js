// A session ends when nobody does anything for a while. This page says so in time, and keeps what was typed on it.
const WARNING = 120;
const PRESENCE = 60_000;
const TOUCHED = "chitieu-session-touched";
const SAID_AT = [120, 60, 30, 10];

const dialog = document.getElementById("idle");
const part = (name) => dialog.querySelector(`[data-part=${name}]`);
const left = dialog.querySelector("[data-left]");
const said = dialog.querySelector("[data-said]");

let seconds = Number(dialog.dataset.seconds);
let touched = Date.now();
let ended = false;
let spoken;

const show = (name) => {
  for (const one of ["ending", "ended"]) {
    part(one).hidden = one !== name;
  }
  const heading = part(name).querySelector("h2");
  dialog.setAttribute("aria-labelledby", heading.id);
  if (!dialog.open) {
    dialog.showModal();
  }
  heading.focus();
};

const rest = () => Math.max(0, Math.ceil((touched + seconds * 1000 - Date.now()) / 1000));

const end = () => {
  ended = true;
  show("ended");
};

const restart = () => {
  touched = Date.now();
  ended = false;
  spoken = undefined;
  dialog.close();
  dispatchEvent(new CustomEvent("chitieu:session"));
};

// Other windows of this browser share the session: what keeps it in one keeps it in all.
const tellOthers = () => {
  try {
    localStorage.setItem(TOUCHED, String(Date.now()));
  } catch {
    // A browser that keeps nothing warns in each window by itself.
  }
};

// The token of forms belongs to the session; after signing in again it is another one.
const stay = async () => {
  const response = await fetch(dialog.dataset.address, { headers: { Accept: "application/json" }, redirect: "manual" });
  if (response.status >= 500) {
    throw new TypeError(`The portal is away: ${response.status}`); // which ends no session
  }
  if (!response.ok) {
    end();
    return;
  }
  const state = await response.json();
  if (state.person !== dialog.dataset.person) {
    end();
    return;
  }
  seconds = state.seconds;
  for (const field of document.querySelectorAll(`input[name="${state.parameter}"]`)) {
    field.value = state.token;
  }
  restart();
};

const tick = () => {
  const now = rest();
  if (ended || now > WARNING) {
    return;
  }
  if (now === 0) {
    end();
    return;
  }
  if (!dialog.open) {
    show("ending");
  }
  left.textContent = `${Math.floor(now / 60)}:${String(now % 60).padStart(2, "0")}`;
  const due = SAID_AT.findLast((at) => now <= at);
  if (due !== spoken) {
    spoken = due;
    said.textContent = said.dataset.say.replace("#", String(now));
  }
};

// Whoever types is not idle, though nothing is sent for long. Nothing but a hand asks.
const present = () => {
  if (!ended && !dialog.open && Date.now() - touched > PRESENCE) {
    touched = Date.now();
    stay().then(tellOthers).catch(() => {});
  }
};

dialog.querySelector("[data-stay]").addEventListener("click", () => stay().then(tellOthers).catch(() => {}));
dialog.querySelector("[data-look]").addEventListener("click", () => dialog.close());
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  if (!ended) {
    stay().then(tellOthers).catch(() => {});
  }
});
addEventListener("input", present);
addEventListener("keydown", present);
addEventListener("pointerdown", present);
addEventListener("storage", (event) => {
  if (event.key !== TOUCHED) {
    return;
  }
  if (ended) {
    stay().catch(() => {});
  } else {
    restart();
  }
});

// Some other script was sent to the sign-in instead of being answered.
addEventListener("chitieu:session-ended", end);

tellOthers();
setInterval(tick, 1000);
