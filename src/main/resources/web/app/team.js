// Long lists of people: find a name, select all. Everything works without this, so what needs it is hidden until it is here.
for (const part of document.querySelectorAll('.only-script')) {
  part.hidden = false;
}
for (const input of document.querySelectorAll('[data-filters]')) {
  const list = document.getElementById(input.dataset.filters);
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const label of list.querySelectorAll('label')) {
      label.hidden = !label.textContent.toLowerCase().includes(wanted);
    }
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
}
for (const all of document.querySelectorAll('[data-selects]')) {
  const boxes = [...all.form.querySelectorAll(`input[name="${all.dataset.selects}"]`)];
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked; }));
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const chosen = boxes.filter(one => one.checked).length;
      all.checked = chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    });
  }
}
