import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LESS, MORE, formatMark, parseMark, rightAndWrong, toggledMark, unmarked, weighted } from '../scripts/Marks.js';

test('usual weights go without saying', () => {
  assert.deepEqual(parseMark('ab', 1), { id: 'ab', weight: MORE });
  assert.deepEqual(parseMark('ab', -1), { id: 'ab', weight: LESS });
  assert.deepEqual(parseMark('ab:2', -1), { id: 'ab', weight: -2 });
  assert.equal(formatMark({ id: 'ab', weight: MORE }), 'ab');
  assert.equal(formatMark({ id: 'ab', weight: -2 }), 'ab:2');
  assert.equal(parseMark('ab:0', 1), null);
  assert.equal(parseMark('ab:11', 1), null);
});

test('a picture is marked one way at a time, and the same mark again takes it away', () => {
  const more = toggledMark([], 'a', MORE);
  const less = toggledMark(more, 'a', LESS);
  assert.deepEqual(less, [{ id: 'a', weight: LESS }]);
  assert.deepEqual(toggledMark(less, 'a', LESS), []);
  assert.deepEqual(toggledMark(weighted(more, 'a', 4), 'a', MORE), []);
});

test('another weight leaves a mark on its side', () => {
  const marks = [
    { id: 'a', weight: 1 },
    { id: 'b', weight: -0.5 },
  ];
  assert.deepEqual(weighted(marks, 'b', 2), [
    { id: 'a', weight: 1 },
    { id: 'b', weight: -2 },
  ]);
  assert.deepEqual(unmarked(marks, 'a'), [{ id: 'b', weight: -0.5 }]);
});

test('what is asked with is right, too, and once', () => {
  const marks = [
    { id: 'a', weight: 1 },
    { id: 'b', weight: -0.5 },
    { id: 'c', weight: 2 },
  ];
  assert.deepEqual(rightAndWrong(marks), { right: ['a', 'c'], wrong: ['b'] });
  assert.deepEqual(rightAndWrong(marks, 'c'), { right: ['c', 'a'], wrong: ['b'] });
});
