import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../scripts/Memory.js';

const ready = (key) => ({ key, status: 'ready', more: 'loading', hits: [] });

test('a list comes back with the place where it was left', () => {
  const memory = new Memory();
  memory.keep(ready('?like=a'), 1200);
  assert.deepEqual(memory.recall('?like=a'), { list: { ...ready('?like=a'), more: 'idle' }, scroll: 1200 });
});

test('unfinished lists are not remembered', () => {
  const memory = new Memory();
  memory.keep({ ...ready('a'), status: 'loading' }, 0);
  memory.keep({ ...ready('b'), fading: true }, 0);
  memory.keep(null, 0);
  assert.equal(memory.recall('a'), undefined);
  assert.equal(memory.recall('b'), undefined);
});

test('the oldest lists are forgotten first', () => {
  const memory = new Memory();
  for (let i = 0; i < 13; i++) memory.keep(ready(`${i}`), 0);
  assert.equal(memory.recall('0'), undefined);
  assert.equal(memory.recall('1').list.key, '1');
  memory.forget();
  assert.equal(memory.recall('12'), undefined);
});
