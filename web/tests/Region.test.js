import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, formatRegion, isTiny, moved, parseRegion, resized } from '../scripts/Region.js';

test('a part lies between two corners, whichever was first, within the picture', () => {
  assert.deepEqual(between([0.75, 0.5], [0.25, 0.25]), [0.25, 0.25, 0.5, 0.25]);
  assert.deepEqual(between([-1, 0.5], [0.5, 7]), [0, 0.5, 0.5, 0.5]);
});

test('a part is moved and resized as far as the picture goes', () => {
  assert.deepEqual(moved([0.5, 0.5, 0.25, 0.25], 0.5, -1), [0.75, 0, 0.25, 0.25]);
  assert.deepEqual(resized([0.5, 0.5, 0.25, 0.25], 1, 0.125), [0.5, 0.5, 0.5, 0.375]);
  assert.deepEqual(resized([0.5, 0.5, 0.25, 0.25], -1, 0), [0.5, 0.5, 0.04, 0.25]);
});

test('text and part are two forms of one thing', () => {
  assert.deepEqual(parseRegion('0.25,0,0.5,1'), [0.25, 0, 0.5, 1]);
  assert.equal(formatRegion([0.123456, 0, 1 / 3, 1]), '0.1235,0,0.3333,1');
  for (const none of [null, '', '0,0,1,1', '0,0,1', '0.6,0,0.5,1', '0,0,0.001,1', 'a,0,1,1'])
    assert.equal(parseRegion(none), null, String(none));
});

test('a click is no part', () => {
  assert.equal(isTiny([0.5, 0.5, 0.01, 0.5]), true);
  assert.equal(isTiny([0.5, 0.5, 0.1, 0.1]), false);
});
