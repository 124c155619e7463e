const dark = matchMedia('(prefers-color-scheme: dark)');

/** Switches between light and dark; follows the device until somebody chooses. */
export function mountTheme(selector) {
  const el = document.querySelector(selector);
  const root = document.documentElement;
  const current = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');

  const show = () => {
    const next = current() === 'dark' ? 'light' : 'dark';
    el.title = `Switch to ${next}`;
    el.setAttribute('aria-label', el.title);
    el.dataset.theme = current();
  };

  el.addEventListener('click', () => {
    const next = current() === 'dark' ? 'light' : 'dark';
    root.dataset.theme = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Nowhere to remember it: it holds until the page is left.
    }
    show();
  });
  dark.addEventListener('change', show);
  show();
  return el;
}
