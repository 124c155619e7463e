import { act, receive } from './Dom.js';

/** Where a picture to ask about is chosen, photographed or given by its address. */
export function mountIntake(selector) {
  const el = document.querySelector(selector);
  const form = el.querySelector('form');

  for (const [button, input] of [
    ['#choose', '#file'],
    ['#photograph', '#camera'],
  ]) {
    const chooser = el.querySelector(input);
    el.querySelector(button).addEventListener('click', () => chooser.click());
    chooser.addEventListener('change', () => {
      const [file] = chooser.files;
      if (file) act(el, 'searchFile', { file });
      // So that choosing the same file again is a change again.
      chooser.value = '';
    });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(el, 'searchUrl', { url: form.elements.url.value.trim() });
  });

  document.body.addEventListener('focusIntake', () => {
    el.scrollIntoView({ block: 'nearest' });
    el.querySelector('#choose').focus();
  });
  document.body.addEventListener('choosePicture', () => el.querySelector('#file').click());

  receive(el, {
    stats: ({ urlQueries }) => {
      form.hidden = !urlQueries;
    },
  });
  return el;
}
