// Several cells of a spreadsheet at once: shown beside what is there before anything is filled in.
import { cellOf, fieldsOf, fill, form, nameOf, plain, rowOf, rows } from "./grid-cells.js";
import { attempt, save } from "./grid-save.js";

const NUMBER = /^[-+]?[\d.,\s/%]+$/;
const dialog = document.getElementById("grid-paste");

const blockOf = (text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));

const share = (block, at, fits) => {
  const filled = block.filter((line) => line[at]);
  return filled.length ? filled.filter((line) => fits(line[at])).length / filled.length : 0;
};

// Which column names the target, if one does, and which holds the figure: the last one of numbers, as in the portal's
// own workbook; what comes after it is how settled the figure is, and a note.
const columnsOf = (block, names) => {
  const columns = [...Array(Math.max(...block.map((line) => line.length))).keys()];
  const name = columns.find((at) => share(block, at, (text) => find(names, text)) > 0.5);
  const numbers = columns.filter((at) => at !== name && at > (name ?? -1) && share(block, at, isFigure) > 0.5);
  return { name, value: numbers.at(-1) ?? (name === undefined ? 0 : name + 1) };
};

const isFigure = (text) => /\d/.test(text) && NUMBER.test(text);

const find = (named, text) => {
  const wanted = plain(text);
  return named.get(wanted) ?? (wanted.length > 8 ? [...named].find(([name]) => name.startsWith(wanted))?.[1] : undefined);
};

const gradeOf = (text) =>
  [...form.querySelector(".grade select").options].find((option) => plain(option.textContent) === plain(text))?.value;

// An empty cell of the block leaves the grid's as it is; a choice that is not offered is not filled in.
const lineFor = (row, [value = "", ...rest]) => {
  const series = row.dataset.series;
  const fields = { ...fieldsOf(row) };
  const select = row.querySelector(".cell select");
  const choice = select && [...select.options].find((option) => option.value && plain(option.textContent) === plain(value));
  if (!value || (select && !choice)) {
    return { unknown: nameOf(row), value, problem: value ? dialog.dataset.choice : dialog.dataset.left };
  }
  fields[`value-${series}`] = choice ? choice.value : value;
  for (const text of rest.filter((it) => it)) {
    const grade = gradeOf(text);
    fields[grade ? `grade-${series}` : `note-${series}`] = grade ?? text;
  }
  return { row, fields };
};

const plan = (block, from) => {
  const open = rows().filter(cellOf);
  const named = new Map(open.map((row) => [plain(nameOf(row)), row]));
  const { name, value } = columnsOf(block, named);
  if (name !== undefined) {
    return block
      .filter((line) => line.some((text) => text))
      .map((line) => {
        const row = find(named, line[name] ?? "");
        return row ? lineFor(row, line.slice(value)) : { unknown: line[name] || line.join(" "), problem: dialog.dataset.unknown };
      });
  }
  const visible = open.filter((row) => cellOf(row).checkVisibility());
  const start = visible.indexOf(rowOf(from));
  return block.map((line, at) =>
    visible[start + at]
      ? lineFor(visible[start + at], line.slice(value))
      : { unknown: line.join(" "), problem: dialog.dataset.unknown },
  );
};

const cell = (text, element = "td") => {
  const made = document.createElement(element);
  made.textContent = text;
  return made;
};

const preview = async (lines) => {
  const known = lines.filter(({ row }) => row);
  const before = new Map(known.map(({ row }) => [row, fieldsOf(row)]));
  known.forEach(({ row, fields }) => fill(row, fields));
  let fresh = new Map();
  try {
    ({ fresh } = await attempt(known.map(({ row }) => row)));
  } catch {
    // Shown without what the server would say of it.
  }
  known.forEach(({ row }) => fill(row, before.get(row)));
  const body = dialog.querySelector("tbody");
  body.replaceChildren(
    ...lines.map(({ row, fields, unknown, value, problem: known }) => {
      const line = document.createElement("tr");
      if (!row) {
        line.append(cell(unknown, "th"), cell(""), cell(value ?? ""), cell(known));
        return line;
      }
      const name = `value-${row.dataset.series}`;
      const problem = fresh.get(row.dataset.series)?.querySelector("tr.note--invalid b")?.textContent ?? "";
      line.append(cell(nameOf(row), "th"), cell(before.get(row)[name]), cell(fields[name]), cell(problem));
      return line;
    }),
  );
  dialog.returnValue = "";
  dialog.showModal();
  dialog.onclose = () => {
    if (dialog.returnValue === "fill") {
      known.forEach(({ row, fields }) => fill(row, fields));
      save(known.map(({ row }) => row)).then((wrong) => wrong.length && cellOf(wrong[0]).focus());
    }
  };
};

form?.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain");
  if (event.target.matches(".cell input") && /[\t\n]/.test(text.trim())) {
    event.preventDefault();
    preview(plan(blockOf(text), event.target));
  }
});
