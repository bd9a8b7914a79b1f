// The screen in the meeting room by keyboard or remote control. Pages are changed in place, since a browser leaves the full
// screen when it loads another one; without this script the links and forms do the same.

const NEXT = ['ArrowRight', 'PageDown', ' '];
const BACK = ['ArrowLeft', 'PageUp'];

function isTyping(target) {
  return target.closest('input, textarea, select, summary, button') !== null;
}

/** Puts what the server answered in the place of what is there; says whether it is a page of the screen. */
function show(text, address, remember) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  if (!next.body.classList.contains('slide')) {
    return false;
  }
  document.title = next.title;
  for (const { name, value } of next.body.attributes) {
    document.body.setAttribute(name, value);
  }
  document.body.replaceChildren(...next.body.children);
  if (remember) {
    history.pushState(null, '', address);
  }
  scrollTo(0, 0);
  const wrong = document.querySelector('[aria-invalid]') ?? document.querySelector('.error-summary');
  const focused = wrong ?? document.querySelector('h1');
  if (!wrong || !wrong.matches('input, textarea')) {
    focused.tabIndex = -1;
  }
  focused.focus({ preventScroll: !wrong });
  return true;
}

async function go(address, remember = true) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!show(await answer.text(), answer.url, remember)) {
      location.assign(answer.url);
    }
  } catch {
    location.assign(address);
  }
}

/** A conclusion that is being typed and not saved; there is none once its form is closed. */
function unsaved() {
  const form = document.querySelector('#conclude[open] form');
  return form && form.elements.text.value.trim() !== '' ? form : null;
}

function mayLeave() {
  const form = unsaved();
  if (form) {
    say(form, document.body.dataset.unsaved);
    form.elements.text.focus();
  }
  return !form;
}

function follow(rel) {
  const link = document.querySelector(`a[rel="${rel}"]`);
  if (link && mayLeave()) {
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
    if (mayLeave()) {
      go(link.href);
    }
  }
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-swapped]')) {
    return;
  }
  event.preventDefault();
  if (form.dataset.sending) {
    return;
  }
  form.dataset.sending = 'true';
  try {
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (show(await answer.text(), answer.url, false)) {
      history.replaceState(null, '', answer.url);
    } else {
      delete form.dataset.sending;
      say(form, document.body.dataset.refused);
    }
  } catch {
    delete form.dataset.sending;
    say(form, document.body.dataset.unsent);
  }
});

/** Says something on top of a form; what was typed stays where it is. */
function say(form, text) {
  const told = form.querySelector('p[role="alert"]') ?? form.insertBefore(document.createElement('p'), form.firstChild);
  told.setAttribute('role', 'alert');
  told.className = 'field__error';
  told.textContent = text ?? '';
}

// What was wrong in the form of the end came back from an address that cannot be loaded again
if (location.pathname.endsWith('/end')) {
  history.replaceState(null, '', document.body.dataset.address);
}

addEventListener('popstate', () => go(location.href, false));
