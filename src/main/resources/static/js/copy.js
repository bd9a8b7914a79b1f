// A button that puts the text of a field into the clipboard; without a clipboard it stays away, and the text is selected by hand.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
    });
  }
}
