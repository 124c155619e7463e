// Numbers and facts in words for people. Pure.

const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE);
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' });

export const number = (value) => whole.format(value);

export const counted = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** A score is a cosine, not a percentage: it is shown as it is. Never rounded up to 1. */
export function score(value) {
  const text = value.toFixed(2);
  return text === '1.00' && value < 0.9999 ? '0.99' : text;
}

export const percent = (probability) => `${Math.round(probability * 100)}%`;

export function bytes(value) {
  if (value < 1024) return `${number(value)} B`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let unit = -1;
  do {
    value /= 1024;
    unit += 1;
  } while (value >= 1000 && unit < units.length - 1);
  return `${value < 10 ? value.toFixed(1) : number(Math.round(value))} ${units[unit]}`;
}

export function millis(value) {
  if (value < 10) return `${value.toFixed(1)} ms`;
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

export function seconds(value) {
  if (value < 60) return `${Math.max(1, Math.round(value))} s`;
  const minutes = Math.round(value / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The time a picture was taken; as it came where it is no date. */
export function moment(text) {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : day.format(date);
}

export const fileName = (path) => path.split(/[\\/]/).pop() || path;

/** The last two folders of a path, which tell most folders apart. */
export const folderName = (path) => path.split(/[\\/]/).filter(Boolean).slice(-2).join(' / ') || path;

const SIZES = {
  small: ['Small', 'below half a megapixel'],
  medium: ['Medium', 'half a megapixel to 2'],
  large: ['Large', '2 to 12 megapixels'],
  huge: ['Huge', '12 megapixels and more'],
};

/** A size in a word, or in all words. */
export function sizeWords(name, all = false) {
  const [word, meaning] = SIZES[name] ?? [name, ''];
  return all ? `${word}: ${meaning}` : word;
}

const SHAPES = { landscape: 'Landscape', square: 'Square', portrait: 'Portrait' };

export const shapeWords = (name) => SHAPES[name] ?? name;

/** What stands in for a picture that is not seen. */
export function alternative(hit) {
  const name = fileName(hit.path);
  if (hit.category) return `${hit.category}, ${name}`;
  return hit.prediction ? `perhaps ${hit.prediction}, ${name}` : name;
}

/** The line above the results. */
export function summary({ query, exact, tookMillis, total }) {
  if (!query) return `${counted(total, 'picture')}`;
  const learned = query.learned ? 'Ranked by what was learned · ' : '';
  const compared = exact ? 'Compared with' : 'Searched among';
  return `${learned}${compared} ${counted(total, 'picture')} in ${millis(tookMillis)} · ${exact ? 'exact' : 'approximate'}`;
}

/** How far indexing is. */
export function progress({ files, total, added, unreadable, picturesPerSecond, secondsLeft }) {
  const parts = [total == null ? `${counted(files, 'file')} seen` : `${number(files)} of ${counted(total, 'file')}`];
  if (added > 0) parts.push(`${number(added)} added`);
  if (picturesPerSecond > 0) parts.push(`${number(Math.round(picturesPerSecond))} a second`);
  if (secondsLeft != null && secondsLeft > 0) parts.push(`about ${seconds(secondsLeft)} left`);
  if (unreadable > 0) parts.push(`${number(unreadable)} unreadable`);
  return parts.join(' · ');
}
