import { ask } from './Api.js';
import { make } from './Dom.js';

/** Offers the categories that there are while a name is typed. Without them it is typed all the same. */
export async function mountKnownCategories(selector) {
  const { categories } = await ask('categories').catch(() => ({ categories: [] }));
  document
    .querySelector(selector)
    .replaceChildren(...categories.map(({ category }) => make('option', { value: category })));
}
