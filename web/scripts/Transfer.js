// What was dropped or pasted: a file, an address, or nothing of use. Pure: takes anything shaped like a DataTransfer.

/** @returns {{file: File} | {url: string} | null} the first picture file, else a web address */
export function pictureIn(transfer) {
  const files = [...(transfer.files ?? [])];
  const file = files.find(({ type }) => type.startsWith('image/')) ?? files[0];
  if (file) return { file };
  const text = (transfer.getData('text/uri-list') || transfer.getData('text/plain') || '').trim();
  const line = text.split(/\r?\n/).find((candidate) => candidate && !candidate.startsWith('#')) ?? '';
  return isWebAddress(line) ? { url: line } : null;
}

export function isWebAddress(text) {
  if (!/^https?:\/\/\S+$/i.test(text)) return false;
  return URL.canParse(text);
}
