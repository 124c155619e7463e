import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brushOf, drawDot, packed, radiusOf } from '../scripts/MapDots.js';

const WHITE = packed([255, 255, 255]);
const BLUE = packed([10, 80, 200]);
const SIZE = { width: 9, height: 9 };
const sheet = () => new Int32Array(81).fill(WHITE);
const channelsAt = (pixels, x, y) => [0, 8, 16].map((by) => (pixels[y * 9 + x] >>> by) & 255);

test('a dot is full in its middle, mixed at its edge, and touches nothing else', () => {
  const pixels = sheet();
  drawDot(pixels, SIZE, brushOf(2, 9), 4, 4, BLUE);
  assert.deepEqual(channelsAt(pixels, 4, 4), [10, 80, 200]);
  assert.deepEqual(channelsAt(pixels, 8, 8), [255, 255, 255]);
  const edge = channelsAt(pixels, 6, 4);
  assert.ok(edge[0] > 10 && edge[0] < 255 && edge[2] > 200 && edge[2] < 255, String(edge));
});

test('a faint dot mixes each channel by itself', () => {
  const pixels = sheet();
  drawDot(pixels, SIZE, brushOf(2, 9, { strength: 0.3 }), 4, 4, BLUE);
  const mixed = channelsAt(pixels, 4, 4);
  [10, 80, 200].forEach((channel, i) => {
    assert.ok(Math.abs(mixed[i] - (255 * 0.7 + channel * 0.3)) < 4, String(mixed));
  });
});

test('a blunt dot mixes nothing', () => {
  const pixels = sheet();
  drawDot(pixels, SIZE, brushOf(1.4, 9, { strength: 0.5, blunt: true }), 4, 4, BLUE);
  assert.equal(pixels.filter((pixel) => pixel === BLUE).length, 5);
  assert.equal(pixels.filter((pixel) => pixel === WHITE).length, 76);
});

test('dots over the edge are cut, and far ones are not drawn', () => {
  const pixels = sheet();
  drawDot(pixels, SIZE, brushOf(2, 9), 0, 8, BLUE);
  assert.deepEqual(channelsAt(pixels, 0, 8), [10, 80, 200]);
  assert.deepEqual(channelsAt(pixels, 8, 7), [255, 255, 255]);
  const before = pixels.slice();
  drawDot(pixels, SIZE, brushOf(2, 9), -20, 300, BLUE);
  assert.deepEqual(pixels, before);
});

test('dots are smaller where there are more, and grow as one comes closer', () => {
  assert.ok(radiusOf(100, 1) > radiusOf(10_000, 1));
  assert.ok(radiusOf(10_000, 10) > radiusOf(10_000, 1));
  assert.ok(radiusOf(1_000_000, 1) >= 1);
});
