// What the scripts of the entry grid share: its rows, their fields, and what they say.
export const form = document.getElementById("figures");

export const rows = () => [...form.querySelectorAll("tbody.entry")];
export const rowOf = (element) => element.closest("tbody.entry");
export const cellOf = (row) => row.querySelector(".cell input:not([type=hidden]), .cell select");
export const nameOf = (row) => row.querySelector("th span").textContent;

export const fieldsOf = (row) => {
  const fields = {};
  for (const field of row.querySelectorAll("input[name], select[name]")) {
    fields[field.name] = field.value;
  }
  return fields;
};

export const fill = (row, fields) => {
  for (const field of row.querySelectorAll("input[name], select[name]")) {
    if (field.name in fields) {
      field.value = fields[field.name];
    }
  }
  const note = row.querySelector("details.remark");
  if (note?.querySelector("input").value) {
    note.open = true;
  }
};

// Accents, case and the two ways to write a Vietnamese syllable do not matter to who looks for it.
export const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();

export const say = (text) => {
  const said = document.getElementById("grid-said");
  said.textContent = "";
  requestAnimationFrame(() => (said.textContent = text));
};

// The mark and the words of a cell; those of the server come with its answer.
export const show = (row, state) => {
  const saved = row.querySelector("td.saved");
  saved.className = `saved saved--${state}`;
  saved.querySelector("i").textContent = form.dataset[`${state}Glyph`];
  saved.querySelector("span").textContent = form.dataset[state];
  row.dataset.cell = state;
};
