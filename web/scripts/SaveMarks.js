import { Refusal } from './Api.js';
import { make, receive } from './Dom.js';
import { saveCollection } from './LearnApi.js';
import { rightAndWrong } from './Marks.js';

/** Keeps the marks under a name: a smart collection that new pictures join. */
export function mountSaveMarks(selector, { subjects }) {
  const el = document.querySelector(selector);
  const open = el.querySelector('#save-marks');
  const form = el.querySelector('form');
  const field = form.elements.name;
  const said = el.querySelector('p');
  let address = null;

  const show = (naming) => {
    open.hidden = naming;
    form.hidden = !naming;
  };
  open.addEventListener('click', () => {
    show(true);
    field.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    open.focus();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // A picture that came as a file is in no index: it cannot be kept as a mark.
    const like = address.like && !subjects.of(address.like) ? address.like : null;
    try {
      const { id, name } = await saveCollection(field.value.trim(), rightAndWrong(address.marks, like));
      field.value = '';
      show(false);
      said.replaceChildren(
        'Saved as ',
        make('a', { href: `collections.html?collection=${id}`, textContent: name }),
        '.',
      );
    } catch (problem) {
      said.textContent = problem instanceof Refusal ? problem.message : 'The server does not answer.';
    }
  });

  receive(el, {
    address: (next) => {
      if (JSON.stringify(next.marks) !== JSON.stringify(address?.marks)) {
        said.textContent = '';
        show(false);
      }
      address = next;
      el.hidden = !next.marks.some(({ weight }) => weight > 0);
    },
  });
  return el;
}
