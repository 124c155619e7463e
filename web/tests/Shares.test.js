import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellRegion, shadesOf } from '../scripts/Shares.js';

test('the largest share is full, and what speaks against keeps its sign', () => {
  assert.deepEqual(shadesOf([0.1, -0.4, 0.2]), [0.25, -1, 0.5]);
  assert.deepEqual(shadesOf([0, 0]), [0, 0]);
  assert.deepEqual(shadesOf([]), []);
});

test('a place is a part of what the network saw', () => {
  const cells = { seen: [0.2, 0, 0.6, 1], rows: 2, columns: 2 };
  assert.deepEqual(cellRegion(cells, 0), [0.2, 0, 0.3, 0.5]);
  assert.deepEqual(cellRegion(cells, 3), [0.5, 0.5, 0.3, 0.5]);
});
