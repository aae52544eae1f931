import { area } from './commands/area';
import { balance } from './commands/balance';
import type { Command, PlainCommand } from './commands/command';
import { diff } from './commands/diff';
import { heat } from './commands/heat';
import { importCommand } from './commands/import';
import { kbo } from './commands/kbo';
import { locate } from './commands/locate';
import { match } from './commands/match';
import { prospects } from './commands/prospects';
import { published } from './commands/published';
import { reach } from './commands/reach';
import { room } from './commands/room';

export type { Options } from './commands/command';

export const COMMANDS: Readonly<Record<string, Command | PlainCommand>> = {
  balance,
  reach,
  published,
  match,
  room,
  heat,
  area,
  locate,
  import: importCommand,
  diff,
  prospects,
  kbo,
};
