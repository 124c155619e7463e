import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureIn } from '../scripts/Transfer.js';

const transfer = (files, data = {}) => ({ files, getData: (type) => data[type] ?? '' });

test('the first picture among several files is taken', () => {
  const notes = { name: 'notes.txt', type: 'text/plain' };
  const rose = { name: 'rose.jpg', type: 'image/jpeg' };
  assert.deepEqual(pictureIn(transfer([notes, rose])), { file: rose });
});

test('a file of unknown type is still offered to the server, which looks at its content', () => {
  const raw = { name: 'scan', type: '' };
  assert.deepEqual(pictureIn(transfer([raw])), { file: raw });
});

test('a web address is taken where there is no file', () => {
  const address = 'https://example.org/rose.jpg';
  assert.deepEqual(pictureIn(transfer([], { 'text/plain': ` ${address}\n` })), { url: address });
  assert.deepEqual(pictureIn(transfer([], { 'text/uri-list': `# a comment\r\n${address}` })), { url: address });
});

test('other text is no picture', () => {
  assert.equal(pictureIn(transfer([], { 'text/plain': 'a red rose' })), null);
  assert.equal(pictureIn(transfer([], { 'text/plain': 'ftp://example.org/rose.jpg' })), null);
});
