// Printing needs a script, so its button shows only where there is one, also after a part of the page was replaced.
function offerPrinting() {
  document.querySelectorAll('[data-print][hidden]').forEach((button) => button.removeAttribute('hidden'));
}
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
document.addEventListener('DOMContentLoaded', offerPrinting);
document.addEventListener('htmx:afterSettle', offerPrinting);
