import { act, make } from './Dom.js';

/** Shows a picture's category and lets a person give another. */
export function mountCategory(form) {
  const field = form.elements.category;
  const save = form.querySelector('#save-category');
  const reset = form.querySelector('#reset-category');
  let facts = null;

  const changed = () => field.value.trim() !== (facts?.category ?? '');
  const showButtons = () => {
    save.hidden = !changed();
    reset.hidden = changed() || !facts?.givenCategory;
  };

  form.addEventListener('input', showButtons);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (changed()) act(form, 'relabelPicture', { id: facts.id, category: field.value.trim() || null });
  });
  reset.addEventListener('click', () => act(form, 'relabelPicture', { id: facts.id, category: null }));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !changed()) return;
    // The first Escape takes the edit back; only the next one closes the picture.
    event.preventDefault();
    event.stopPropagation();
    field.value = facts?.category ?? '';
    showButtons();
  });

  return {
    /** The categories there are, offered while typing. */
    suggest(counts) {
      const options = counts.map(({ category }) => make('option', { value: category }));
      form.querySelector('datalist').replaceChildren(...options);
    },
    show(next) {
      const same = facts && next && facts.id === next.id && facts.category === next.category;
      facts = next;
      field.disabled = !facts;
      if (!same) field.value = facts?.category ?? '';
      showButtons();
    },
  };
}
