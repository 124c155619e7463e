// Runs before the page is drawn, so that a remembered theme does not flash.
(() => {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // No storage is allowed here: the device's own theme it is.
  }
})();
