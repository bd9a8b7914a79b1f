// What has to hold between the figures of a period, judged with each key and without the server: what is being typed
// counts as typed, the rest as it is stored. Decimals are whole numbers of their smallest part, never floating point.
import { cellOf, form, rows, show } from "./grid-cells.js";

const DECIMALS = 10;
const ONE = 10n ** BigInt(DECIMALS);
const ACCEPTED = /^\+?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
const ZERO_BEFORE_POINT = /^\+?0\d*\./;
const THOUSANDS = /^\+?\d{1,3}(\.\d{3})+$/;

const list = document.getElementById("grid-checks");
const checks = [...(list?.children ?? [])].map(({ dataset }) => ({
  ...dataset,
  left: dataset.left.split(" "),
  right: dataset.right.split(" "),
}));
let known = new Map();

const scaled = (whole, decimals = "") =>
  whole.length > 18 || decimals.length > DECIMALS ? undefined : BigInt(whole) * ONE + BigInt(decimals.padEnd(DECIMALS, "0"));

// As the server writes a number: 1204 or 31.5
const plain = (text) => {
  const [whole, decimals] = text.replace("-", "").split(".");
  const number = scaled(whole, decimals?.slice(0, DECIMALS));
  return text.startsWith("-") && number !== undefined ? -number : number;
};

const number = (text) => {
  const typed = text.normalize("NFC").replace(/[\u00A0\u202F]/g, " ").trim();
  const parts = !ZERO_BEFORE_POINT.test(typed) && ACCEPTED.exec(typed);
  return parts ? scaled(parts[1].replaceAll(".", "").replace(/^0+(?=\d)/, ""), parts[2]) : undefined;
};

// A fraction is its percentage, half up to two decimals; of no case there is none.
const share = (text) => {
  const parts = text.split("/").map(number);
  if (parts.length !== 2 || parts.includes(undefined) || parts[1] === 0n) {
    return undefined;
  }
  return ((parts[0] * 20000n + parts[1]) / (2n * parts[1])) * (ONE / 100n);
};

// What the server would not take is no figure.
const typedIn = (row) => {
  const text = cellOf(row).value;
  const percent = row.querySelector("td.unit").textContent.startsWith("%");
  if (row.dataset.kind === "RATIO" && text.includes("/")) {
    return share(text);
  }
  const found = percent && THOUSANDS.test(text.trim()) ? undefined : number(text);
  return row.dataset.kind === "RATIO" && found > 100n * ONE ? undefined : found;
};

const written = (value) => {
  const english = document.documentElement.lang === "en";
  const whole = String((value < 0n ? -value : value) / ONE).replace(/\B(?=(\d{3})+$)/g, english ? "," : ".");
  const decimals = String((value < 0n ? -value : value) % ONE).padStart(DECIMALS, "0").replace(/0+$/, "");
  return (value < 0n ? "−" : "") + whole + (decimals && (english ? "." : ",") + decimals);
};

const sum = (series, valueOf) => {
  const there = series.map(valueOf).filter((value) => value !== undefined);
  return {
    total: there.reduce((one, other) => one + other, 0n),
    whole: there.length === series.length,
    growing: there.every((value) => value >= 0n),
  };
};

const HOLDS = { AT_MOST: (left, right) => left <= right, EQUAL: (left, right) => left === right, AT_LEAST: (left, right) => left >= right };
const exceeds = (part, whole) => whole.whole && part.growing && part.total > whole.total;

// The words for a check that is not kept; nothing where it is, or where nobody can say.
const violated = (check, valueOf) => {
  const left = sum(check.left, valueOf);
  const right = sum(check.right, valueOf);
  const whole = left.whole && right.whole;
  const off = whole
    ? !HOLDS[check.comparison](left.total, right.total)
    : (check.comparison === "AT_MOST" && exceeds(left, right)) || (check.comparison === "AT_LEAST" && exceeds(right, left));
  const sums = { "{left}": left.total, "{right}": right.total };
  return off ? (whole ? check.words : check.partly).replace(/\{left\}|\{right\}/g, (sign) => written(sums[sign])) : undefined;
};

const line = (check, words) => {
  const made = document.createElement("p");
  made.className = `crosscheck crosscheck--${check.weight}`;
  made.append(Object.assign(document.createElement("b"), { textContent: words }));
  if (check.instruction) {
    made.append(" ", Object.assign(document.createElement("span"), { textContent: check.instruction }));
  }
  return made;
};

const mark = (row) => {
  const doubted = row.querySelector("[data-doubt]") || (row.querySelector(".crosscheck") && !row.querySelector(".remark input")?.value.trim());
  const state = doubted ? "warning" : "saved";
  if (["saved", "warning"].includes(row.dataset.cell) && row.dataset.cell !== state) {
    show(row, state);
    row.querySelector("td.cell").className = `cell cell--${state}`;
  }
};

// The numbers that are stored now, as the server tells them.
export const learn = (stored) => {
  known = new Map((stored ?? "").split(" ").filter((it) => it).map((it) => [it.split("=")[0], plain(it.split("=")[1])]));
};

export const judge = (isChanged) => {
  if (!checks.length) {
    return;
  }
  const byRow = new Map(rows().map((row) => [row.dataset.series, row]));
  const valueOf = (series) => {
    const row = byRow.get(series);
    return row && isChanged(row) ? typedIn(row) : known.get(series);
  };
  const found = checks.map((check) => [check, violated(check, valueOf)]).filter(([, words]) => words);
  const taking = new Set(checks.flatMap((check) => [...check.left, ...check.right]));
  for (const row of [...byRow.values()].filter((it) => taking.has(it.dataset.series))) {
    const lines = found
      .filter(([check]) => [...check.left, ...check.right].includes(row.dataset.series))
      .map(([check, words]) => line(check, words));
    const now = [...row.querySelectorAll(".crosscheck")];
    if (now.map((it) => it.textContent).join() !== lines.map((it) => it.textContent).join()) {
      now.forEach((it) => it.remove());
      const remarks = row.querySelector("tr.note td > div");
      const first = [...remarks.children].find((it) => !it.querySelector("b") && !it.matches(".actions"));
      lines.forEach((it) => remarks.insertBefore(it, first ?? null));
    }
    mark(row);
  }
};

if (form) {
  learn(list?.dataset.known);
}
