import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { startPictures } from '../scripts/MapPictures.js';
import { MOST_PICTURED } from '../scripts/MapThumbPlaces.js';

let asked;
let lost;
let changes;

const keyOf = (i) => String(i).padStart(16, '0');

beforeEach(() => {
  asked = [];
  lost = [];
  changes = 0;
  globalThis.document = { baseURI: 'http://here/' };
  globalThis.fetch = async (url, { body }) => {
    const { points } = JSON.parse(body);
    asked.push(...points);
    return Response.json({
      pictures: points.filter((key) => key !== keyOf(9999)).map((key) => ({ id: `${key}more` })),
    });
  };
});

const start = (draw = async () => ({})) =>
  startPictures({ changed: () => (changes += 1), lost: (problem) => lost.push(problem.message) }, draw);

async function until(settled) {
  while (!settled()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('facts come once, and a picture that is not there is not asked for again and again', async () => {
  const pictures = start();
  assert.equal(pictures.facts(keyOf(1)), undefined);
  pictures.facts(keyOf(9999));
  await until(() => changes === 1);
  assert.equal(pictures.facts(keyOf(1)).id, `${keyOf(1)}more`);
  assert.equal(pictures.facts(keyOf(9999)), undefined);
  assert.deepEqual(asked, [keyOf(1), keyOf(9999)]);
});

test('what was forgotten to make room is asked for again', async () => {
  const pictures = start();
  for (let i = 0; i <= 3000; i += 100) {
    for (let j = i; j < i + 100; j++) pictures.facts(keyOf(j));
    const before = changes;
    await until(() => changes > before);
  }
  assert.equal(pictures.facts(keyOf(0)), undefined);
  await until(() => asked.filter((key) => key === keyOf(0)).length === 2);
});

test('thumbnails that could not be drawn are asked for again once the server is back', async () => {
  let works = false;
  let drawn = 0;
  const pictures = start(async () => {
    drawn += 1;
    if (!works) throw new Error('no picture');
    return { width: 76 };
  });
  pictures.thumb(keyOf(1), 76);
  await until(() => changes === 1);
  assert.equal(pictures.thumb(keyOf(1), 76), undefined);
  await until(() => changes === 2);
  assert.equal(pictures.thumb(keyOf(1), 76), undefined);
  assert.equal(drawn, 1);
  works = true;
  pictures.forget();
  assert.equal(changes, 3);
  pictures.thumb(keyOf(1), 76);
  await until(() => changes === 4);
  assert.deepEqual(pictures.thumb(keyOf(1), 76), { width: 76 });
});

test('as many thumbnails are kept as are drawn at once', async () => {
  const dropped = [];
  const pictures = start(async (url) => ({ close: () => dropped.push(url) }));
  const all = Array.from({ length: MOST_PICTURED }, (_, i) => keyOf(i));
  await until(() => all.map((key) => pictures.thumb(key, 76)).every(Boolean));
  assert.deepEqual(dropped, []);
});
