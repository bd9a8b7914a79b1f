// While a batch is worked at, its part of the page follows; what somebody reads or presses stays where it is.
const EVERY = 1000;
const MOST = 600;

const follow = async (times) => {
  const shown = document.getElementById("batch");
  if (shown?.dataset.working !== "true" || times > MOST) {
    return;
  }
  await new Promise((done) => setTimeout(done, EVERY));
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("batch");
    if (!answer.ok || !next) {
      return;
    }
    const focused = shown.contains(document.activeElement) && document.activeElement.getAttribute("href");
    const finished = next.dataset.working !== "true";
    shown.replaceWith(next);
    if (focused) {
      (next.querySelector(`a[href="${CSS.escape(focused)}"]`) ?? next.querySelector("button, a"))?.focus();
    }
    // A new region is silent; a change of its words is read out
    const status = next.querySelector("[role=status]");
    if (finished && status) {
      const words = status.textContent;
      status.textContent = "";
      setTimeout(() => { status.textContent = words; }, 100);
    }
  } catch {
    // The next try may find the server again
  }
  follow(times + 1);
};

follow(0);
