// Esc leads back to where one came from, as it does out of a dialog.
const back = document.querySelector("[data-back]");

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select");
  if (event.key === "Escape" && !typing && !document.querySelector("dialog[open]") && !event.defaultPrevented) {
    back?.click();
  }
});
