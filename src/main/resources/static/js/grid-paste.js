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

// Names in front are looked for; without them the lines are taken in the grid's order from the cell that has the focus.
const isNamed = (block) => {
  const filled = block.filter((line) => line[0]);
  return block[0].length > 1 && filled.filter((line) => !NUMBER.test(line[0])).length * 2 > filled.length;
};

const gradeOf = (text) =>
  [...form.querySelector(".grade select").options].find((option) => plain(option.textContent) === plain(text))?.value;

const lineFor = (row, cells) => {
  const series = row.dataset.series;
  const fields = { ...fieldsOf(row) };
  const [value, ...rest] = cells;
  const select = row.querySelector(".cell select");
  const choice = select && [...select.options].find((option) => plain(option.textContent) === plain(value));
  fields[`value-${series}`] = choice ? choice.value : value;
  for (const text of rest.filter((it) => it)) {
    const grade = gradeOf(text);
    fields[grade ? `grade-${series}` : `note-${series}`] = grade ?? text;
  }
  return { row, fields };
};

const plan = (block, from) => {
  const open = rows().filter(cellOf);
  if (isNamed(block)) {
    const named = new Map(open.map((row) => [plain(nameOf(row)), row]));
    return block.map(([name, ...cells]) => {
      const row = named.get(plain(name)) ?? open.find((it) => plain(nameOf(it)).includes(plain(name)) && plain(name).length > 6);
      return row ? lineFor(row, cells) : { unknown: name };
    });
  }
  const visible = open.filter((row) => cellOf(row).offsetParent);
  const start = visible.indexOf(rowOf(from));
  return block.map((cells, at) => (visible[start + at] ? lineFor(visible[start + at], cells) : { unknown: cells.join(" ") }));
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
    ...lines.map(({ row, fields, unknown }) => {
      const line = document.createElement("tr");
      if (!row) {
        line.append(cell(unknown, "th"), cell(""), cell(""), cell(dialog.dataset.unknown));
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
