import { area } from './commands/area';
import { balance } from './commands/balance';
import type { Command, PlainCommand } from './commands/command';
import { cover } from './commands/cover';
import { diff } from './commands/diff';
import { ending } from './commands/ending';
import { flows } from './commands/flows';
import { heat } from './commands/heat';
import { importCommand } from './commands/import';
import { locate } from './commands/locate';
import { match } from './commands/match';
import { prospects } from './commands/prospects';
import { published } from './commands/published';
import { reach } from './commands/reach';
import { room } from './commands/room';
import { trends } from './commands/trends';

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
  trends,
  cover,
  flows,
  ending,
};
