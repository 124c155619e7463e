import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badge, badgeTitle, likelihood, meaning, recallWords, standingOut } from '../scripts/Meaning.js';

const likely = { meaning: 'likelySameCategory', sameCategory: 0.934, score: 0.81 };

test('a hit says what it means', () => {
  assert.equal(meaning({ meaning: 'sameFile' }), 'the same file');
  assert.equal(meaning({ meaning: 'nearDuplicate' }), 'a near duplicate');
  assert.equal(meaning(likely), 'very likely the same kind, 93%');
  assert.equal(meaning({ meaning: 'closest', sameCategory: 0.4 }), 'perhaps the same kind, 40%');
  assert.equal(meaning({ meaning: 'closest' }), 'merely one of the closest');
});

test('without a calibration, or with a meaning of a later version, there is only the score', () => {
  for (const hit of [{ score: 0.71 }, { score: 0.71, meaning: 'twin' }]) {
    assert.equal(meaning(hit), '');
    assert.equal(badge(hit), '0.71');
    assert.equal(badgeTitle(hit), 'Similarity 0.71, 1 at most');
  }
});

test('a badge says what stands out, and the score of the rest', () => {
  assert.equal(badge(likely), '93% same kind');
  assert.equal(badgeTitle(likely), 'Very likely the same kind, 93%; similarity 0.81, 1 at most');
  assert.equal(badge({ meaning: 'closest', score: 0.5 }), '0.50');
});

test('no single hit is certain', () => {
  assert.equal(likelihood(0.9999), '99%');
  assert.equal(likelihood(0.0001), '1%');
});

test('what stands out is counted', () => {
  const hits = [{ meaning: 'sameFile' }, { meaning: 'nearDuplicate' }, likely, likely, { meaning: 'closest' }];
  assert.equal(standingOut(hits), 'The same file is here · 1 near duplicate · 2 very likely the same kind');
  assert.equal(standingOut([{ meaning: 'closest' }, {}]), '');
});

test('recall tells what it was measured on', () => {
  const none = { at: 20, compared: 0, exactAnswers: 0, approximateAnswers: 0 };
  assert.equal(recallWords(none), '');
  assert.equal(
    recallWords({ ...none, exactAnswers: 34 }),
    'recall@20 on your pictures: 1, for all answers so far were exact',
  );
  assert.equal(recallWords({ ...none, approximateAnswers: 3 }), 'recall@20 on your pictures: not measured yet');
  assert.equal(
    recallWords({ ...none, approximateAnswers: 2400, compared: 120, value: 0.99996, exactAnswers: 1 }),
    'recall@20 on your pictures: 0.999, measured on 120 of 2,400 approximate answers; 1 other was exact',
  );
});
