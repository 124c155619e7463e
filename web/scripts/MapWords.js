// The map in words, for those who do not see it. Pure.

import { namesOf } from './MapPoints.js';
import { alternative, counted, number } from './Words.js';

const NAMES = 5;

/** What the whole map shows. */
export function mapLabel(points, by) {
  const names = by === 'category' ? points.categories : points.predictions;
  const most = names.slice(0, NAMES).map(({ name, count }) => `${name} ${number(count)}`);
  const rest = names.length > NAMES ? `, and ${number(names.length - NAMES)} more` : '';
  const groups = most.length ? `: ${most.join(', ')}${rest}` : '';
  return `Map of ${counted(points.count, 'picture')}, those that look alike together${groups}. Arrow keys move, plus and minus zoom, Enter opens the picture in the middle, a chooses all in view.`;
}

/** What is in view now. */
export function seenWords(points, seen, by) {
  if (seen.length === 0) return 'No picture in view.';
  const names = by === 'category' ? points.categories : points.predictions;
  const most = namesOf(points, seen, points[by], names, 3).map(({ name, count }) => `${name} ${number(count)}`);
  return `${counted(seen.length, 'picture')} in view${most.length ? `: ${most.join(', ')}` : ''}.`;
}

/** The picture that Enter opens. */
export const middleWords = (picture) => `In the middle: ${alternative(picture)}.`;
