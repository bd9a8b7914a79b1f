// A cell is saved as it is left. What cannot be sent is kept on this machine and sent as soon as it can be.
import { cellOf, fieldsOf, fill, form, nameOf, rowOf, rows, say, show } from "./grid-cells.js";
import { judge, learn } from "./grid-checks.js";

const PAUSE = 500;
const AGAIN = 15_000;
const PATIENCE = 40_000;
// The database is away, or the proxy found no portal: the same may succeed a moment later.
const AWAY = [502, 503, 504];

const key = form && `chitieu-draft:${form.dataset.person}:${location.pathname}`;
const saved = new Map();
const refused = new Map();
const sending = new Set();
let pause;

const drafts = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
};

const keep = (row, fields) => {
  try {
    const all = drafts();
    if (fields) {
      all[row.dataset.series] = fields;
    } else {
      delete all[row.dataset.series];
    }
    if (Object.keys(all).length) {
      localStorage.setItem(key, JSON.stringify(all));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing still saves each cell as it is left.
  }
};

const typed = (row) => {
  const { [`version-${row.dataset.series}`]: version, ...rest } = fieldsOf(row);
  return JSON.stringify(rest);
};
const isChanged = (row) => cellOf(row) && typed(row) !== saved.get(row);
// What was refused is sent again even where it is what was saved before: then it is in order.
const isUnsettled = (row) => isChanged(row) || ["invalid", "conflict", "failed", "local"].includes(row.dataset.cell);

// Takes over what the server says of a row, but not what is being typed into it.
const take = (row, fresh, trial) => {
  const note = fresh.querySelector("tr.note");
  const own = row.querySelector("tr.note");
  own.className = note.className;
  // The note that may be typed just now stays where it is, or it would lose the cursor
  const remark = own.querySelector("details.remark");
  for (const old of [...own.querySelectorAll("td > div > *")].filter((it) => it !== remark)) {
    old.remove();
  }
  const words = [...note.querySelectorAll("td > div > *")].filter((it) => !it.matches("details.remark"));
  own.querySelector("td > div").prepend(...words);
  if (trial) {
    row.dataset.trial = "yes";
    show(row, fresh.dataset.cell === "invalid" ? "invalid" : "typing");
    return;
  }
  delete row.dataset.trial;
  row.querySelector("td.saved").replaceWith(fresh.querySelector("td.saved"));
  row.querySelector("td.cell").className = fresh.querySelector("td.cell").className;
  row.dataset.cell = fresh.dataset.cell;
  const cell = cellOf(row);
  if (fresh.dataset.cell === "invalid" || fresh.dataset.cell === "conflict") {
    cell?.setAttribute("aria-invalid", "true");
  } else {
    cell?.removeAttribute("aria-invalid");
  }
  const version = fresh.querySelector("input[name^=version-]");
  const kept = row.querySelector("input[name^=version-]");
  if (version && kept) {
    kept.value = version.value;
  }
};

const progress = (table) => {
  const shown = document.querySelector("[data-progress]");
  if (shown && table.dataset.progress) {
    shown.textContent = table.dataset.progress;
  }
};

const send = async (chosen, trial) => {
  const body = new URLSearchParams();
  for (const row of chosen) {
    for (const [name, value] of Object.entries(fieldsOf(row))) {
      body.append(name, value);
    }
  }
  const token = form.querySelector("input[name=_csrf]");
  body.append(token.name, token.value);
  body.append("preview", String(trial));
  const headers = { "X-Requested-With": "grid" };
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(form.dataset.cells, { method: "POST", body, headers, signal });
  const lost = response.status === 403 || (response.redirected && new URL(response.url).pathname.startsWith("/login"));
  if (lost) {
    dispatchEvent(new CustomEvent("chitieu:session-ended"));
    throw new TypeError("The session has ended");
  }
  if (AWAY.includes(response.status)) {
    throw new TypeError(`The portal is away: ${response.status}`);
  }
  if (!response.ok) {
    throw new Error(`The grid answered ${response.status}`);
  }
  const answer = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("table");
  return { table: answer, fresh: new Map([...answer.querySelectorAll("tbody")].map((it) => [it.dataset.series, it])) };
};

// No line, no session or no portal just now; any other failure is not mended by sending the same again.
const isPassing = (failure) => failure instanceof TypeError || failure.name === "TimeoutError";

// Saves rows in one request; the rows that have to be mended.
export const save = async (chosen) => {
  const free = chosen.filter((row) => !sending.has(row));
  if (!free.length) {
    return [];
  }
  const sent = new Map(free.map((row) => [row, typed(row)]));
  const fields = new Map(free.map((row) => [row, fieldsOf(row)]));
  for (const row of free) {
    sending.add(row);
    keep(row, fieldsOf(row));
    show(row, "saving");
  }
  try {
    const { table, fresh } = await send(free, false);
    for (const row of free) {
      take(row, fresh.get(row.dataset.series), false);
      if (row.dataset.cell === "invalid" || row.dataset.cell === "conflict") {
        refused.set(row, sent.get(row));
        // With the version that was seen: whoever comes back is asked again
        keep(row, fields.get(row));
      } else {
        refused.delete(row);
        saved.set(row, sent.get(row));
        keep(row, isChanged(row) ? fieldsOf(row) : null);
      }
    }
    progress(table);
    learn(table.dataset.known);
    const wrong = free.filter((row) => row.querySelector(".cell [aria-invalid]"));
    say(
      wrong.length
        ? wrong.map((row) => `${nameOf(row)}: ${row.querySelector("tr.note b").textContent}`).join(". ")
        : free.length === 1
          ? `${nameOf(free[0])}: ${free[0].querySelector("td.saved span").textContent}`
          : form.dataset.savedAll,
    );
    return wrong;
  } catch (failure) {
    for (const row of free) {
      show(row, isPassing(failure) ? "local" : "failed");
    }
    say(isPassing(failure) ? form.dataset.local : form.dataset.failed);
    return free;
  } finally {
    for (const row of free) {
      sending.delete(row);
    }
    judge(isChanged);
    // What was typed on while the line was slow, in cells that are left already
    const again = free.filter((row) => row.dataset.cell !== "local" && row.dataset.cell !== "failed");
    save(again.filter((row) => typed(row) !== sent.get(row) && !row.contains(document.activeElement)));
  }
};

// What saving would say, kept nowhere.
export const attempt = (chosen) => send(chosen, true);

const leave = (row) => {
  clearTimeout(pause);
  if (!isUnsettled(row)) {
    keep(row, null);
  } else if (typed(row) !== refused.get(row)) {
    save([row]);
  }
};

const unsent = () => rows().filter((row) => row.dataset.cell === "local");

const tryOut = async (row) => {
  const now = typed(row);
  const back = row.dataset.trial && !isChanged(row);
  if (sending.has(row) || (!isChanged(row) && !back)) {
    return;
  }
  try {
    const { fresh } = await attempt([row]);
    if (typed(row) === now && !sending.has(row)) {
      take(row, fresh.get(row.dataset.series), !back);
      judge(isChanged);
    }
  } catch {
    // Only a trial: the cell is saved when it is left.
  }
};

const act = (button) => {
  const row = rowOf(button);
  if (button.dataset.do === "take") {
    cellOf(row).value = button.dataset.value === "–" ? "" : button.dataset.value;
  }
  if (button.dataset.do === "note") {
    const remark = row.querySelector("details.remark");
    remark.open = true;
    remark.querySelector("input").focus();
    return;
  }
  cellOf(row).focus();
  save([row]);
};

const start = () => {
  form.classList.add("scripted");
  for (const row of rows().filter(cellOf)) {
    saved.set(row, typed(row));
  }
  for (const [series, fields] of Object.entries(drafts())) {
    const row = document.getElementById(`row-${series}`);
    if (row && cellOf(row)) {
      fill(row, fields);
      show(row, "local");
    } else {
      keep({ dataset: { series } }, null);
      const lost = row && document.createElement("p");
      lost?.append(Object.assign(document.createElement("b"), { textContent: `${form.dataset.lost} ${fields[`value-${series}`]}` }));
      row?.querySelector("tr.note td > div").prepend(lost);
    }
  }
  judge(isChanged);
  if (unsent().length) {
    save(unsent());
  }
  form.addEventListener("input", ({ target }) => {
    const row = rowOf(target);
    keep(row, fieldsOf(row));
    judge(isChanged);
    clearTimeout(pause);
    pause = setTimeout(() => tryOut(row), PAUSE);
  });
  form.addEventListener("change", ({ target }) => leave(rowOf(target)));
  form.addEventListener("focusout", ({ target }) => rowOf(target) && leave(rowOf(target)));
  form.addEventListener("click", ({ target }) => target.matches("[data-do]") && act(target));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = await save(rows().filter((row) => cellOf(row) && isUnsettled(row)));
    (wrong.length ? cellOf(wrong[0]) : undefined)?.focus();
    if (!wrong.length) {
      say(form.dataset.savedAll);
    }
  });
  for (const event of ["online", "chitieu:session"]) {
    addEventListener(event, () => save(unsent()));
  }
  setInterval(() => navigator.onLine && unsent().length && save(unsent()), AGAIN);
};

if (form) {
  start();
}
