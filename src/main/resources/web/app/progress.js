// Keeps the place in a lesson on the server, so that it is found again on another device.
const INTERVAL = 5000;
const text = document.querySelector('[data-reading]');

function percentRead() {
  const box = text.getBoundingClientRect();
  const above = Math.max(0, -box.top) / Math.max(1, box.height);
  return Math.min(100, Math.round(above * 100));
}

function keepPlace() {
  let kept = Number(text.dataset.stopped);
  let waiting = null;

  function save() {
    waiting = null;
    const percent = percentRead();
    if (percent === kept) {
      return;
    }
    send(percent);
  }

  function send(percent) {
    kept = percent;
    fetch(text.dataset.reading, {
      method: 'POST',
      headers: {'X-CSRF-TOKEN': text.dataset.csrf},
      body: new URLSearchParams({percent}),
      keepalive: true
    }).catch(() => {
      kept = -1; // The next scroll tries again; nobody has to be told.
    });
  }

  if (kept > 0 && !location.hash && window.scrollY === 0) {
    const box = text.getBoundingClientRect();
    window.scrollTo(0, window.scrollY + box.top + box.height * kept / 100);
  } else {
    send(percentRead()); // This is the lesson where one is now, even at its top.
  }
  window.addEventListener('scroll', () => {
    waiting = waiting || setTimeout(save, INTERVAL);
  }, {passive: true});
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save();
    }
  });
}

if (text) {
  window.addEventListener('load', keepPlace);
}
