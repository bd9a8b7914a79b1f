// The screen in the meeting room by keyboard or remote control. Pages are changed in place, since a browser leaves the full
// screen when it loads another one; without this script the links and forms do the same.

const NEXT = ['ArrowRight', 'PageDown', ' '];
const BACK = ['ArrowLeft', 'PageUp'];

function isTyping(target) {
  return target.closest('input, textarea, select, summary, button') !== null;
}

/** Puts what the server answered in the place of what is there. */
function show(text, address, remember) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  if (!next.body.classList.contains('slide')) {
    location.assign(address);
    return;
  }
  document.title = next.title;
  document.body.replaceChildren(...next.body.children);
  if (remember) {
    history.pushState(null, '', address);
  }
  scrollTo(0, 0);
  const wrong = document.querySelector('.error-summary, [aria-invalid]');
  if (wrong) {
    const field = document.querySelector('[aria-invalid]');
    (field ?? wrong).focus();
  } else {
    const heading = document.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

async function go(address, remember = true) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    show(await answer.text(), answer.url, remember);
  } catch {
    location.assign(address);
  }
}

function follow(rel) {
  const link = document.querySelector(`a[rel="${rel}"]`);
  if (link) {
    go(link.href);
  }
}

function conclude() {
  const part = document.getElementById('conclude');
  if (part) {
    part.open = true;
    part.querySelector('textarea').focus();
    part.scrollIntoView({ block: 'end' });
  }
}

function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    document.documentElement.requestFullscreen().catch(() => {});
  }
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Escape' && isTyping(event.target)) {
    event.target.blur();
    document.querySelectorAll('details[open]').forEach((part) => { part.open = false; });
    return;
  }
  if (isTyping(event.target)) {
    return;
  }
  if (NEXT.includes(event.key)) {
    event.preventDefault();
    follow('next');
  } else if (BACK.includes(event.key)) {
    event.preventDefault();
    follow('prev');
  } else if (event.key.toLowerCase() === 'k') {
    event.preventDefault();
    conclude();
  } else if (event.key.toLowerCase() === 'f') {
    fullScreen();
  }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[rel]');
  if (link && !event.ctrlKey && !event.metaKey && event.button === 0) {
    event.preventDefault();
    go(link.href);
  }
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  event.preventDefault();
  form.dataset.sending = 'true';
  try {
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    show(await answer.text(), answer.url, false);
    history.replaceState(null, '', answer.url);
  } catch {
    // What was typed stays where it is, to be sent again once there is a connection
    delete form.dataset.sending;
    alertOf(form);
  }
});

function alertOf(form) {
  const told = form.querySelector('[role="alert"]') ?? form.insertBefore(document.createElement('p'), form.firstChild);
  told.setAttribute('role', 'alert');
  told.className = 'field__error';
  told.textContent = document.body.dataset.unsent ?? '';
}

addEventListener('popstate', () => go(location.href, false));
