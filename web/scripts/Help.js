/** The list of keys. */
export function mountHelp(selector) {
  const el = document.querySelector(selector);
  const show = () => el.open || el.showModal();
  document.body.addEventListener('showHelp', show);
  document.querySelector('#show-help').addEventListener('click', show);
  el.addEventListener('click', (event) => {
    if (event.target === el) el.close();
  });
  return el;
}
