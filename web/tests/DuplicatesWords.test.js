import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, running, state, summary } from '../scripts/DuplicatesWords.js';

const found = { at: '2026-05-01T12:00:00Z', total: 2, pictures: 4311, files: 3, bytes: 2_500_000 };
const later = (seconds) => Date.parse(found.at) + seconds * 1000;

test('what was found is said in one line', () => {
  assert.equal(summary(null, 0), '');
  assert.equal(
    summary(found, later(300)),
    '2 groups among 4,311 pictures · 3 files, 2.4 MB, could go · looked 5 min ago',
  );
  assert.equal(summary({ ...found, total: 0 }, later(5)), 'None among 4,311 pictures · looked just now');
  assert.match(summary(found, later(10 * 86_400)), /looked 10 days ago$/);
});

test('how far looking is', () => {
  assert.deepEqual(running({ what: 'comparing', done: 1200, total: 4311 }), {
    title: 'Comparing',
    words: '1,200 of 4,311',
  });
  assert.equal(running({ what: 'grouping', done: 0, total: 1 }).words, '');
});

test('in place of groups it is said why there are none', () => {
  assert.equal(state({ running: null, found }), null);
  assert.equal(state({ running: null, found: { ...found, total: 0 } }).title, 'No duplicates');
  assert.equal(state({ running: { what: 'comparing' }, found: null }).title, 'Looking for duplicates');
  assert.equal(state({ running: null, found: null }).action, 'Look for duplicates');
});

test('a file in numbers', () => {
  assert.equal(facts({ width: 4000, height: 3000, format: 'JPEG', bytes: 3_000_000 }), '4,000 × 3,000 · JPEG · 2.9 MB');
});
