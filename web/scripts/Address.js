// The search as the address bar holds it. Pure: text in, record out, and back.

/**
 * @typedef {object} Address
 * @property {string | null} like content id of the picture asked about; null while browsing
 * @property {string[]} categories
 * @property {string[]} predictions
 * @property {number | null} min lowest score wanted; null for any
 * @property {boolean} exact whether the exact scan is insisted on
 * @property {string | null} picture content id of the picture shown large
 */

/** @returns {Address} */
export function parseAddress(search) {
  const params = new URLSearchParams(search);
  return {
    like: params.get('like') || null,
    categories: distinct(params.getAll('category')),
    predictions: distinct(params.getAll('prediction')),
    min: parseScore(params.get('min')),
    exact: params.get('exact') === 'true',
    picture: params.get('picture') || null,
  };
}

/** The query string, with its question mark; empty for the plain browse view. */
export function formatAddress(address) {
  const params = new URLSearchParams();
  if (address.like) params.set('like', address.like);
  for (const category of address.categories) params.append('category', category);
  for (const prediction of address.predictions) params.append('prediction', prediction);
  if (address.like && address.min !== null) params.set('min', String(address.min));
  if (address.like && address.exact) params.set('exact', 'true');
  if (address.picture) params.set('picture', address.picture);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** What names a list of results: two addresses with the same key show the same list. */
export const listKey = (address) => formatAddress({ ...address, picture: null });

export const isFiltered = (address) =>
  address.categories.length > 0 || address.predictions.length > 0 || address.min !== null;

/** The same search without its filters. */
export const unfiltered = (address) => ({ ...address, categories: [], predictions: [], min: null });

/** The query parameters that the server is asked with, for one page of the list. */
export function toParameters(address, offset, k) {
  const params = new URLSearchParams({ offset: String(offset), k: String(k) });
  for (const category of address.categories) params.append('category', category);
  for (const prediction of address.predictions) params.append('prediction', prediction);
  if (address.like && address.min !== null) params.set('minScore', String(address.min));
  if (address.like && address.exact) params.set('exact', 'true');
  return params;
}

/** The values with one added, or taken away if it was there. */
export const toggled = (values, value) =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

const distinct = (values) => [...new Set(values.filter((value) => value !== ''))];

function parseScore(text) {
  const score = text === null || text === '' ? NaN : Number(text);
  return score >= -1 && score <= 1 ? score : null;
}
