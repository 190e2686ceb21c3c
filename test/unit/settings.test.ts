// The settings: what a port may be.
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/env.ts';

describe('The setting PORT', () => {
  test('is a whole number in digits', () => {
    expect([
      readSettings({}).PORT,
      readSettings({ PORT: '0' }).PORT,
      readSettings({ PORT: ' 65535 ' }).PORT,
    ]).toEqual([4177, 0, 65535]);
  });

  test.for(['0x50', '0b11', '1e3', '4177.5', '-1', '65536', '99999', '٤١٧٧', 'eighty', '80 81'])(
    'is not %s',
    (port) => {
      expect(() => readSettings({ PORT: port })).toThrow(
        'The setting PORT is wrong: expected a whole number from 0 to 65535.',
      );
    },
  );
});
