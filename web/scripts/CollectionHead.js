import { make } from './Dom.js';
import { removeCollection } from './LearnApi.js';

/**
 * A collection's name, to be changed, and a way to delete it.
 *
 * @param change takes a change and what to say of it; answers with the collection then, or null where it failed
 * @param failed takes an error
 */
export function makeCollectionHead(collection, change, failed) {
  const name = make('input', { value: collection.name, 'aria-label': 'Name', required: true, maxLength: 200 });
  const save = make('button', { className: 'button', textContent: 'Rename', hidden: true });
  const showSave = () => {
    save.hidden = name.value.trim() === collection.name || !name.value.trim();
  };
  name.addEventListener('input', showSave);
  const rename = async (event) => {
    event.preventDefault();
    if (save.hidden) return;
    const changed = await change({ name: name.value.trim() }, 'Renamed.');
    if (!changed) return;
    collection = changed;
    name.value = changed.name;
    showSave();
    name.focus();
  };
  const remove = make('button', { className: 'link danger', type: 'button', textContent: 'Delete this collection' });
  const question = make(
    'span',
    { className: 'removal-question', hidden: true },
    make('span', { textContent: 'The pictures stay. Delete?' }),
    make('button', { className: 'button', type: 'button', textContent: 'Keep', onclick: () => ask(false) }),
    make('button', { className: 'button danger', type: 'button', textContent: 'Delete', onclick: gone }),
  );
  const ask = (asking) => {
    question.hidden = !asking;
    remove.hidden = asking;
    (asking ? question.querySelector('button') : remove).focus();
  };
  async function gone() {
    try {
      await removeCollection(collection.id);
      location.assign('collections.html');
    } catch (error) {
      failed(error);
    }
  }
  remove.addEventListener('click', () => ask(true));
  return make('form', { className: 'collection-head', onsubmit: rename }, name, save, remove, question);
}
