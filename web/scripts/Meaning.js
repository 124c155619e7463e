// What scores mean on this collection, in words. Pure. Whatever the server does not say is left out.

import { counted, number, score } from './Words.js';

/** A probability of a single hit is never certain. */
export const likelihood = (probability) => `${Math.min(99, Math.max(1, Math.round(probability * 100)))}%`;

const MEANINGS = {
  sameFile: () => 'the same file',
  nearDuplicate: () => 'a near duplicate',
  likelySameCategory: ({ sameCategory }) => `very likely the same kind, ${likelihood(sameCategory)}`,
  closest: ({ sameCategory }) =>
    sameCategory === undefined ? 'merely one of the closest' : `perhaps the same kind, ${likelihood(sameCategory)}`,
};

/** What a hit is to the picture asked with; nothing where that is not known. */
export const meaning = (hit) => MEANINGS[hit.meaning]?.(hit) ?? '';

const BADGES = {
  sameFile: () => 'Same file',
  nearDuplicate: () => 'Near duplicate',
  likelySameCategory: ({ sameCategory }) => `${likelihood(sameCategory)} same kind`,
};

/** The few words on a tile: what stands out is said, the rest shows its score. */
export const badge = (hit) => BADGES[hit.meaning]?.(hit) ?? score(hit.score);

/** A badge in full. */
export function badgeTitle(hit) {
  const said = meaning(hit);
  const similarity = `similarity ${score(hit.score)}, 1 at most`;
  return said ? `${capital(said)}; ${similarity}` : capital(similarity);
}

/** What the list holds that is more than alike. */
export function standingOut(hits) {
  const count = (wanted) => hits.filter((hit) => hit.meaning === wanted).length;
  const likely = count('likelySameCategory');
  return [
    count('sameFile') > 0 && 'The same file is here',
    count('nearDuplicate') > 0 && counted(count('nearDuplicate'), 'near duplicate'),
    likely > 0 && `${number(likely)} very likely the same kind`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export const NOTHING_ALIKE = 'Nothing alike here. These are the closest.';

/** How much of the nearest the answers of this server find. */
export function recallWords({ at, value, compared, exactAnswers, approximateAnswers }) {
  const name = `recall@${at} on your pictures`;
  if (exactAnswers + approximateAnswers === 0) return '';
  if (approximateAnswers === 0) return `${name}: 1, for all answers so far were exact`;
  if (value === undefined) return `${name}: not measured yet`;
  const measured = `measured on ${compared} of ${counted(approximateAnswers, 'approximate answer')}`;
  const exact = exactAnswers > 0 ? `; ${counted(exactAnswers, 'other was exact', 'others were exact')}` : '';
  return `${name}: ${notUp(value)}, ${measured}${exact}`;
}

/** Never rounded up to 1. */
const notUp = (value) => (Math.floor(value * 1000) / 1000).toFixed(3).replace(/0+$/, '').replace(/\.$/, '');

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
