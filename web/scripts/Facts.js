import { copyButton } from './Copy.js';
import { make } from './Dom.js';
import { meaning } from './Meaning.js';
import { bytes, moment, number, percent, score } from './Words.js';

/** What is known of a picture, as rows of a description list. */
export function factRows({ id, hit, facts }) {
  const known = facts ?? hit;
  if (!known) return [];
  const rows = [];
  const add = (name, value) => value && rows.push(row(name, value));
  if (hit?.score !== undefined && hit?.score !== null) add('Similarity', score(hit.score));
  if (hit) add('To your picture', meaning(hit));
  if (known.prediction) add('Model sees', `${known.prediction}, ${percent(known.probability)}`);
  add('Size', known.width && `${number(known.width)} × ${number(known.height)} pixels`);
  if (!facts) return rows;
  add('File', [facts.format, bytes(facts.bytes)].filter(Boolean).join(', '));
  add('Taken', facts.takenAt && moment(facts.takenAt));
  rows.push(row('Content id', `${id.slice(0, 12)}…`, copyButton(id, 'Copy the content id')));
  add('Perceptual hash', facts.perceptualHash);
  return rows;
}

/** Every path that the picture was seen at. */
export function pathRows({ hit, facts }) {
  const paths = facts?.paths ?? (hit ? [hit.path] : []);
  return paths.map((path) =>
    make('li', {}, make('code', { textContent: path }), copyButton(path, `Copy the path ${path}`)),
  );
}

const row = (name, value, ...more) =>
  make('div', { className: 'fact' }, make('dt', { textContent: name }), make('dd', {}, value, ...more));
