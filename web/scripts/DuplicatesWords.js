// What is said of duplicates. Pure.

import { bytes, counted, number, seconds } from './Words.js';

const ago = (at, now) => {
  const passed = (now - Date.parse(at)) / 1000;
  if (passed < 60) return 'just now';
  return passed < 172_800 ? `${seconds(passed)} ago` : `${number(Math.floor(passed / 86_400))} days ago`;
};

/** The line below the title; empty where nobody looked yet. */
export function summary(found, now) {
  if (!found) return '';
  const looked = `looked ${ago(found.at, now)}`;
  if (found.total === 0) return `None among ${counted(found.pictures, 'picture')} · ${looked}`;
  return [
    `${counted(found.total, 'group')} among ${counted(found.pictures, 'picture')}`,
    `${counted(found.files, 'file')}, ${bytes(found.bytes)}, could go`,
    looked,
  ].join(' · ');
}

/** How far looking is: what is done at the moment, and the numbers. */
export function running({ what, done, total }) {
  const title = what.charAt(0).toUpperCase() + what.slice(1);
  return { title, words: total > 1 ? `${number(done)} of ${number(total)}` : '' };
}

export const facts = ({ width, height, format, bytes: size }) =>
  `${number(width)} × ${number(height)} · ${format} · ${bytes(size)}`;

/** What to show in place of the groups; null while there are some. */
export function state({ running: now, found }) {
  if (found && found.total > 0) return null;
  if (now) {
    return { icon: 'like', title: 'Looking for duplicates', text: 'They are shown here as soon as all are found.' };
  }
  if (found) {
    return {
      icon: 'check',
      title: 'No duplicates',
      text: `Among ${counted(found.pictures, 'picture')} none is there twice.`,
    };
  }
  return {
    icon: 'like',
    title: 'Is anything here twice?',
    text:
      'Copies are found even if they were resized, compressed again, saved in another format, cropped a little, ' +
      'rotated, mirrored or lightly recoloured. Nothing is deleted.',
    action: 'Look for duplicates',
  };
}
