// The search as the address bar holds it. Pure: text in, record out, and back.

import { formatMark, parseMark } from './Marks.js';
import { formatRegion, parseRegion } from './Region.js';

/**
 * @typedef {object} Address
 * @property {string | null} like content id of the picture asked about; null while browsing, or where marks alone ask
 * @property {number[] | null} region the part of it that is asked about; null for all of it
 * @property {import('./Marks.js').Mark[]} marks what to look more like, or less
 * @property {boolean} learned whether marks are learned from, instead of added up
 * @property {number | null} vary from most alike (null) to most varied (1)
 * @property {string[]} categories
 * @property {string[]} predictions
 * @property {string[]} sizes
 * @property {string[]} shapes
 * @property {string[]} folders
 * @property {number | null} sure the least probability of a prediction; null for any
 * @property {number | null} unsure the largest probability of a prediction; null for any
 * @property {string | null} from the first day, ISO 8601
 * @property {string | null} to the last day
 * @property {number | null} min lowest score wanted; null for any
 * @property {boolean} exact whether the exact scan is insisted on
 * @property {string | null} picture content id of the picture shown large
 */

/** What narrows a list down, by the names that the server gives it. */
const LISTS = { categories: 'category', predictions: 'prediction', sizes: 'size', shapes: 'shape', folders: 'folder' };
const SINGLES = { sure: 'minProbability', unsure: 'maxProbability', from: 'takenFrom', to: 'takenTo' };

const NO_FILTER = {
  ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, []])),
  ...Object.fromEntries(Object.keys(SINGLES).map((name) => [name, null])),
  min: null,
};

/** @returns {Address} */
export function parseAddress(search) {
  const params = new URLSearchParams(search);
  return {
    like: params.get('like') || null,
    region: params.get('like') ? parseRegion(params.get('region')) : null,
    marks: [
      ...params.getAll('more').map((text) => parseMark(text, 1)),
      ...params.getAll('less').map((text) => parseMark(text, -1)),
    ].filter(Boolean),
    learned: params.get('learned') === 'true',
    vary: parseShare(params.get('diversity')),
    ...Object.fromEntries(Object.entries(LISTS).map(([name, key]) => [name, distinct(params.getAll(key))])),
    sure: parseShare(params.get(SINGLES.sure)),
    unsure: parseShare(params.get(SINGLES.unsure)),
    from: parseDay(params.get(SINGLES.from)),
    to: parseDay(params.get(SINGLES.to)),
    min: parseScore(params.get('min')),
    exact: params.get('exact') === 'true',
    picture: params.get('picture') || null,
  };
}

/** Whether pictures are asked with, rather than looked through. */
export const isQuestion = (address) => address.like !== null || address.marks.some(({ weight }) => weight > 0);

/** The query string, with its question mark; empty for the plain browse view. */
export function formatAddress(address) {
  const params = new URLSearchParams();
  if (address.like) params.set('like', address.like);
  appendQuestion(params, address, 'min');
  if (address.picture) params.set('picture', address.picture);
  const text = params.toString();
  return text ? `?${text}` : '';
}

function appendQuestion(params, address, score) {
  if (address.like && address.region) params.set('region', formatRegion(address.region));
  for (const mark of address.marks) params.append(mark.weight > 0 ? 'more' : 'less', formatMark(mark));
  for (const [name, key] of Object.entries(LISTS)) for (const value of address[name]) params.append(key, value);
  for (const [name, key] of Object.entries(SINGLES)) if (address[name] !== null) params.set(key, String(address[name]));
  if (!isQuestion(address)) return;
  if (address.learned) params.set('learned', 'true');
  else if (address.min !== null) params.set(score, String(address.min));
  if (address.vary !== null) params.set('diversity', String(address.vary));
  if (address.exact) params.set('exact', 'true');
}

/** What names a list of results: two addresses with the same key show the same list. */
export const listKey = (address) => formatAddress({ ...address, picture: null });

export const isFiltered = (address) =>
  Object.keys(LISTS).some((name) => address[name].length > 0) ||
  Object.keys(SINGLES).some((name) => address[name] !== null) ||
  address.min !== null;

/** The same search without its filters. */
export const unfiltered = (address) => ({ ...address, ...NO_FILTER });

/** Filters alone: all pictures that pass them. */
export const unasked = (address) => ({
  ...address,
  like: null,
  region: null,
  marks: [],
  learned: false,
  vary: null,
  min: null,
  exact: false,
  picture: null,
});

/** The same search with other marks; with nothing left to look like there is no question any more. */
export function withMarks(address, marks) {
  const next = { ...address, marks, learned: address.learned && marks.length > 0 };
  return isQuestion(next) ? next : unasked(next);
}

/** The query parameters that the server is asked with, for one page of the list. */
export function toParameters(address, offset, k) {
  const params = new URLSearchParams({ offset: String(offset), k: String(k) });
  appendQuestion(params, address, 'minScore');
  return params;
}

/** Those of the question alone, without filters or pages: for why something was found. */
export function questionParameters(address) {
  const params = new URLSearchParams();
  appendQuestion(params, { ...unfiltered(address), vary: null, exact: false }, 'minScore');
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

function parseShare(text) {
  const share = parseScore(text);
  return share !== null && share >= 0 ? share : null;
}

const parseDay = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : null);
