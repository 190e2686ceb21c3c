#!/usr/bin/env node
// The `stemma` command: lets Node read TypeScript, then hands over to server/cli.ts.
import { register } from 'tsx/esm/api';

register();
await import('../server/cli.ts');
