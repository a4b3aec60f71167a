// Before the first paint: the person's choice of scheme, or the device's.
(function () {
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var chosen = root.dataset.theme;
    root.dataset.bsTheme = chosen === 'dark' || (chosen !== 'light' && dark.matches) ? 'dark' : 'light';
  }
  apply();
  dark.addEventListener('change', apply);
})();
