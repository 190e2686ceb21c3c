// The keys of the reader, as the help lists them; the text view listens.
export const READER_KEYS = {
  next: { keys: ['n'], does: 'next annotation' },
  before: { keys: ['p'], does: 'annotation before' },
  open: { keys: ['o'], does: 'next open sentence' },
};
