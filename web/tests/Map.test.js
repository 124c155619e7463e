import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, kept, pinched, toMap, toScreen, zoomed } from '../scripts/MapCamera.js';
import { channels, COLOURED, coloursOf, slotOf } from '../scripts/MapColours.js';
import { indexOf } from '../scripts/MapIndex.js';
import { extended, isInside, lassoed } from '../scripts/MapLasso.js';
import { Lru } from '../scripts/MapLru.js';
import { namesOf, NONE, parsePoints, renumbered } from '../scripts/MapPoints.js';
import { MOST_PICTURED, pictured } from '../scripts/MapThumbPlaces.js';
import { mapLabel, middleWords, seenWords } from '../scripts/MapWords.js';

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

/** As the server sends it. */
function bytesOf(head, keys, columns) {
  let json = JSON.stringify({ points: keys.length, ...head });
  while ((4 + json.length) % 8) json += ' ';
  const view = new DataView(new ArrayBuffer(4 + json.length + 16 * keys.length));
  view.setUint32(0, json.length, true);
  new TextEncoder().encodeInto(json, new Uint8Array(view.buffer, 4));
  keys.forEach((key, i) => view.setBigUint64(4 + json.length + 8 * i, BigInt(`0x${key}`)));
  columns.flat().forEach((value, i) => view.setUint16(4 + json.length + 8 * keys.length + 2 * i, value, true));
  return view.buffer;
}

const HEAD = {
  waiting: 0,
  categories: [
    { name: 'rose', count: 2 },
    { name: 'daisy', count: 1 },
  ],
  predictions: [],
};
const KEYS = ['00000000000000ff', 'a1b2c3d4e5f60718', 'fffefdfcfbfaf9f8'];
const POINTS = parsePoints(
  bytesOf(HEAD, KEYS, [
    [0, 0xffff, 0x8000],
    [0xffff, 0, 0x8000],
    [0, 1, 0],
    [NONE, NONE, NONE],
  ]),
);

test('points come as numbers and are named by the start of their ids', () => {
  assert.equal(POINTS.count, 3);
  assert.deepEqual([POINTS.x[0], POINTS.x[1], POINTS.y[0]], [0, 1, 1]);
  assert.deepEqual([...POINTS.category], [0, 1, 0]);
  assert.equal(POINTS.prediction[2], NONE);
  assert.deepEqual([0, 1, 2].map(POINTS.key), KEYS);
  assert.deepEqual(namesOf(POINTS, [0, 1, 2], POINTS.category, POINTS.categories, 1), [{ name: 'rose', count: 2 }]);
  assert.deepEqual(namesOf(POINTS, [0, 1], POINTS.prediction, POINTS.predictions), []);
});

test('names keep being meant when their numbers change', () => {
  const before = [{ name: 'rose' }, { name: 'daisy' }, { name: 'tulip' }];
  const after = [{ name: 'tulip' }, { name: 'iris' }, { name: 'rose' }];
  assert.deepEqual([...renumbered(new Set([0, 1]), before, after)], [2]);
  assert.deepEqual([...renumbered(new Set(), before, after)], []);
});

test('what lies under the pointer stays there while zooming', () => {
  const camera = fit(800, 600);
  const at = { x: 300, y: 200 };
  const before = toMap(camera, at);
  const after = toMap(zoomed(camera, 3, at, camera.scale), at);
  near(after.x, before.x);
  near(after.y, before.y);
  assert.equal(zoomed(camera, 0.1, at, camera.scale).scale, camera.scale);
});

test('the whole map fits into what is not covered', () => {
  const camera = fit(1000, 600, { left: 200, top: 0 });
  assert.deepEqual(toScreen(camera, { x: 0.5, y: 0.5 }), { x: 600, y: 300 });
  assert.ok(toScreen(camera, { x: 0, y: 0 }).x >= 200);
});

test('two fingers move and stretch the map', () => {
  const camera = fit(800, 600);
  const from = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ];
  const to = [
    { x: 100, y: 150 },
    { x: 300, y: 150 },
  ];
  const next = pinched(camera, from, to, camera.scale);
  near(next.scale, 2 * camera.scale);
  const held = toMap(camera, { x: 150, y: 100 });
  near(toScreen(next, held).x, 200);
  near(toScreen(next, held).y, 150);
});

test('the map cannot be lost from view', () => {
  const camera = kept({ scale: 500, x: 9000, y: -9000 }, 800, 600);
  assert.deepEqual(camera, { scale: 500, x: 600, y: -300 });
});

test('a line around points holds those inside it', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ];
  assert.ok(isInside(corner, 0.2, 0.2));
  assert.ok(!isInside(corner, 0.8, 0.8));
  // A horseshoe: what lies between its arms is outside.
  const horseshoe = [0, 0, 3, 0, 3, 3, 2, 3, 2, 1, 1, 1, 1, 3, 0, 3];
  const shoe = Array.from({ length: 8 }, (_, i) => ({ x: horseshoe[2 * i], y: horseshoe[2 * i + 1] }));
  assert.ok(isInside(shoe, 0.5, 2) && isInside(shoe, 2.5, 2) && !isInside(shoe, 1.5, 2));
  const index = indexOf(POINTS);
  const half = [
    { x: -0.1, y: 0.4 },
    { x: 0.7, y: 0.4 },
    { x: 0.7, y: 1.1 },
    { x: -0.1, y: 1.1 },
  ];
  assert.deepEqual(lassoed(half, index, POINTS), [0, 2]);
  assert.deepEqual(lassoed(half.slice(0, 2), index, POINTS), []);
  assert.equal(extended([{ x: 0, y: 0 }], { x: 1, y: 1 }).length, 1);
  assert.equal(extended([{ x: 0, y: 0 }], { x: 9, y: 1 }).length, 2);
});

test('points are found by place', () => {
  const count = 5000;
  const x = Float32Array.from({ length: count }, (_, i) => (i * 0.618034) % 1);
  const y = Float32Array.from({ length: count }, (_, i) => i / count);
  const index = indexOf({ x, y, count });
  const box = { left: 0.2, top: 0.1, right: 0.5, bottom: 0.3 };
  const expected = [...x.keys()].filter((i) => x[i] >= 0.2 && x[i] <= 0.5 && y[i] >= 0.1 && y[i] <= 0.3);
  assert.deepEqual(
    index.within(box).sort((a, b) => a - b),
    expected,
  );
  assert.equal(index.within(box, 7).length, 7);
  assert.equal(index.nearest({ x: x[1234] + 1e-4, y: y[1234] }, 0.05), 1234);
  assert.notEqual(
    index.nearest({ x: x[1234], y: y[1234] }, 0.05, (i) => i !== 1234),
    1234,
  );
  assert.equal(index.nearest({ x: 2, y: 2 }, 0.05), -1);
});

test('the most frequent names have colours of their own, light and dark', () => {
  assert.equal(slotOf(0), 0);
  assert.equal(slotOf(COLOURED), COLOURED);
  assert.equal(slotOf(NONE), COLOURED);
  for (const theme of ['light', 'dark']) {
    const colours = coloursOf(theme, '#888888');
    assert.equal(new Set(colours).size, COLOURED + 1);
    const ground = theme === 'light' ? '#fbfbfa' : '#121316';
    for (const colour of colours) assert.ok(contrast(colour, ground) >= 3, `${colour} on ${ground}`);
  }
});

/** WCAG 2.2: 3 is enough for drawings. */
function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex) {
  const linear = channels(hex).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

test('pictures do not lie on one another, and there are none where there are too many points', () => {
  const points = { x: [0.5, 0.51, 0.7, 0.9], y: [0.5, 0.5, 0.5, 0.5] };
  const view = { width: 1000, height: 1000 };
  assert.deepEqual(pictured([3, 2, 1, 0], points, 1000, 80, view), [0, 2, 3]);
  const many = Array.from({ length: 3000 }, (_, i) => i);
  const spread = { x: many.map((i) => (i % 60) / 60), y: many.map((i) => Math.floor(i / 60) / 50) };
  assert.equal(pictured(many, spread, 6000, 80, { width: 6000, height: 6000 }).length, MOST_PICTURED);
  assert.deepEqual(pictured(Array(2000).fill(0), { x: [0.5], y: [0.5] }, 1000, 80, view), []);
});

test('what was used last is kept', () => {
  const dropped = [];
  const lru = new Lru(2, (value) => dropped.push(value));
  lru.set('a', 1);
  lru.set('b', 2);
  lru.get('a');
  lru.set('c', 3);
  assert.deepEqual(dropped, [2]);
  assert.deepEqual([lru.get('a'), lru.get('b'), lru.get('c')], [1, undefined, 3]);
});

test('the map is told in words', () => {
  assert.match(mapLabel(POINTS, 'category'), /^Map of 3 pictures, those that look alike together: rose 2, daisy 1\./);
  assert.equal(seenWords(POINTS, [0, 1], 'category'), '2 pictures in view: rose 1, daisy 1.');
  assert.equal(seenWords(POINTS, [], 'category'), 'No picture in view.');
  assert.equal(middleWords({ path: '/a/b.jpg', category: 'rose' }), 'In the middle: rose, b.jpg.');
});
