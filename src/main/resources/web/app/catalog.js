// A filter that is not set stays out of the address.
document.addEventListener('htmx:configRequest', (event) => {
  if (event.target.id === 'catalog') {
    const parameters = event.detail.parameters;
    Object.keys(parameters).filter((name) => parameters[name] === '').forEach((name) => delete parameters[name]);
  }
});
