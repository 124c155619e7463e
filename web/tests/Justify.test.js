import assert from 'node:assert/strict';
import { test } from 'node:test';
import { justify, neighbour, proportion } from '../scripts/Justify.js';

const square = { width: 128, height: 128 };
const options = { rowHeight: 200, gap: 10 };
const rowWidths = (boxes) => {
  const ends = new Map();
  for (const box of boxes) ends.set(box.row, box.x + box.width);
  return [...ends.values()];
};

test('full rows reach exactly from edge to edge', () => {
  const mixed = [3 / 2, 2 / 3, 1, 16 / 9, 4 / 3, 1, 3 / 4, 3 / 2, 1, 1].map((ratio) => ({
    width: 100 * ratio,
    height: 100,
  }));
  const { boxes } = justify(mixed, 1003, options);
  for (const end of rowWidths(boxes).slice(0, -1)) assert.equal(end, 1003);
});

test('the last row keeps the wanted height rather than blowing one picture up', () => {
  const { boxes, height } = justify([square], 1000, options);
  assert.deepEqual(boxes, [{ x: 0, y: 0, width: 200, height: 200, row: 0 }]);
  assert.equal(height, 200);
});

test('pictures keep their proportions to within a pixel or two', () => {
  const { boxes } = justify(Array(20).fill({ width: 300, height: 200 }), 1440, options);
  for (const box of boxes) assert.ok(Math.abs(box.width / box.height - 1.5) < 0.03, `${box.width} x ${box.height}`);
});

test('adding pictures never moves a row that was full', () => {
  const before = justify(Array(17).fill(square), 1000, options).boxes;
  const after = justify(Array(40).fill(square), 1000, options).boxes;
  const full = before.filter(({ row }) => row < before.at(-1).row);
  assert.deepEqual(after.slice(0, full.length), full);
});

test('a panorama and a banner stay visible, an unknown size is a square', () => {
  assert.equal(proportion({ width: 9000, height: 100 }), 2.6);
  assert.equal(proportion({ width: 10, height: 9000 }), 0.5);
  assert.equal(proportion({ width: 0, height: 0 }), 1);
});

test('a row on a narrow page is no wider than the page', () => {
  const { boxes } = justify([{ width: 900, height: 100 }], 300, options);
  assert.deepEqual([boxes[0].width, boxes[0].height], [300, 115]);
});

test('nothing takes no room', () => {
  assert.deepEqual(justify([], 1000, options), { boxes: [], height: 0 });
});

test('arrows lead to the nearest picture and stop at the edges', () => {
  const { boxes } = justify(Array(12).fill(square), 840, options);
  assert.equal(neighbour(boxes, 0, 'ArrowRight'), 1);
  assert.equal(neighbour(boxes, 0, 'ArrowLeft'), 0);
  assert.equal(neighbour(boxes, 1, 'ArrowDown'), 5);
  assert.equal(neighbour(boxes, 5, 'ArrowUp'), 1);
  assert.equal(neighbour(boxes, 11, 'ArrowDown'), 11);
  assert.equal(neighbour(boxes, 5, 'End'), 11);
});
