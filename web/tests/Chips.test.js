import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chipsOf } from '../scripts/Chips.js';

const counts = [
  { category: 'dandelion', count: 1052 },
  { category: 'tulip', count: 984 },
  { category: 'rose', count: 784 },
];

test('the most frequent come first, the rest is counted', () => {
  const { chips, hidden } = chipsOf(counts, [], 2);
  assert.deepEqual(
    chips.map(({ name }) => name),
    ['dandelion', 'tulip'],
  );
  assert.equal(hidden, 1);
});

test('a chosen chip is shown beyond the limit', () => {
  const { chips, hidden } = chipsOf(counts, ['rose'], 1);
  assert.deepEqual(
    chips.map(({ name, chosen }) => [name, chosen]),
    [
      ['dandelion', false],
      ['rose', true],
    ],
  );
  assert.equal(hidden, 1);
});

test('a chosen chip that has nothing left can still be taken off', () => {
  assert.deepEqual(chipsOf([], ['orchid'], 5).chips, [{ name: 'orchid', count: 0, chosen: true }]);
});
