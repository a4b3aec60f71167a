// Saves each answer of a check as it is given. What the server has not acknowledged stays on the page and is tried again.
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;
const form = document.querySelector('.check-form');

if (form) {
  const unsaved = new Map(); // card -> how long to wait before the next try
  const opened = Number(form.dataset.opened);
  let sequence = 0;
  let handIn = null;

  const cardOf = target => target.closest('.question');
  const show = () => form.classList.toggle('is-unsaved', unsaved.size > 0);

  function say(card, words, failed) {
    const state = card.querySelector('.question-state');
    state.textContent = words;
    state.classList.toggle('is-failed', failed);
  }

  function failed(event) {
    const card = cardOf(event.target);
    if (!card || !unsaved.has(card)) {
      return;
    }
    say(card, form.dataset.notSaved, true);
    const wait = unsaved.get(card);
    unsaved.set(card, Math.min(LONGEST_WAIT, wait * 2));
    setTimeout(() => unsaved.has(card) && tryAgain(card), wait);
  }

  function tryAgain(card) {
    card.dispatchEvent(new Event('change', {bubbles: true}));
  }

  form.addEventListener('change', event => {
    const card = cardOf(event.target);
    if (card) {
      unsaved.set(card, unsaved.get(card) || FIRST_WAIT);
      say(card, form.dataset.saving, false);
      show();
    }
  });
  // The service's clock when the page was made, and the time since: so a later answer wins over one from another tab.
  form.addEventListener('htmx:configRequest', event => {
    sequence = Math.max(sequence + 1, Math.floor(opened + performance.now()));
    event.detail.parameters.seq = sequence;
  });
  form.addEventListener('htmx:afterRequest', event => {
    const card = cardOf(event.target);
    if (card && event.detail.successful) {
      unsaved.delete(card);
      show();
      if (handIn && unsaved.size === 0) {
        form.requestSubmit(handIn.isConnected ? handIn : document.getElementById('hand-in'));
      }
    }
  });
  ['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach(name => form.addEventListener(name, failed));
  window.addEventListener('online', () => unsaved.forEach((wait, card) => tryAgain(card)));

  // Nothing is handed in before all that is on the page is saved.
  form.addEventListener('submit', event => {
    const button = event.submitter;
    if (button && button.classList.contains('save-answer')) {
      event.preventDefault();
      tryAgain(cardOf(button));
    } else if (unsaved.size > 0) {
      event.preventDefault();
      handIn = button;
    }
  });
  window.addEventListener('beforeunload', event => {
    if (unsaved.size > 0) {
      event.preventDefault();
    }
  });
}
