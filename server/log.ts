// The log: one line of JSON for each entry, on stderr, so that stdout stays free for data.
import pino, { type Logger } from 'pino';
import type { Settings } from '#schema';

export function openLog(settings: Pick<Settings, 'LOG_LEVEL'>): Logger {
  return pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
}
