import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { Refusal, ServerGone, ask } from '../scripts/Api.js';
import { unlockBy } from '../scripts/Lock.js';

const json = (status, body, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

let answers = [];
let asked = [];

beforeEach(() => {
  globalThis.document = { baseURI: 'http://localhost/' };
  answers = [];
  asked = [];
  globalThis.fetch = async (address) => {
    asked.push(address);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
});

afterEach(() => {
  unlockBy(null);
  delete globalThis.document;
});

test('a refusal has the words of the server', async () => {
  answers = [json(403, { type: 'urn:x', detail: 'not you' })];
  await assert.rejects(ask('stats'), (e) => e instanceof Refusal && e.status === 403 && e.message === 'not you');
});

test('whoever is locked out is asked for the key once, and then all requests go on', async () => {
  let times = 0;
  unlockBy(async () => {
    times++;
  });
  answers = [json(401, {}), json(401, {}), json(200, { a: 1 }), json(200, { b: 2 })];
  assert.deepEqual(await Promise.all([ask('one'), ask('two')]), [{ a: 1 }, { b: 2 }]);
  assert.equal(times, 1);
  assert.equal(asked.length, 4);
});

test('a wrong key is a refusal, not another question', async () => {
  unlockBy(() => assert.fail('nobody is asked'));
  answers = [json(401, { detail: 'wrong' })];
  await assert.rejects(ask('session'), /wrong/);
});

test('a server that has too much to do is asked again a few times', async () => {
  const busy = () => json(429, { detail: 'busy' }, { 'Retry-After': '0.001' });
  answers = [busy(), busy(), json(200, { at: 'last' })];
  assert.deepEqual(await ask('stats'), { at: 'last' });
  answers = [busy(), busy(), busy(), busy(), busy(), busy()];
  await assert.rejects(ask('stats'), /busy/);
  assert.equal(answers.length, 1);
});

test('waiting ends when nobody wants the answer any more', async () => {
  const controller = new AbortController();
  answers = [json(429, {}, { 'Retry-After': '60' })];
  const waiting = ask('stats', { signal: controller.signal });
  setTimeout(() => controller.abort(), 1);
  await assert.rejects(waiting, { name: 'AbortError' });
});

test('no answer at all is a server that is gone', async () => {
  answers = [new TypeError('no network')];
  await assert.rejects(ask('stats'), (e) => e instanceof ServerGone);
});
