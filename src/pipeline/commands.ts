import { area } from './commands/area';
import { balance } from './commands/balance';
import type { Command, PlainCommand } from './commands/command';
import { diff } from './commands/diff';
import { dossier } from './commands/dossier';
import { forum } from './commands/forum';
import { heat } from './commands/heat';
import { importCommand } from './commands/import';
import { locate } from './commands/locate';
import { match } from './commands/match';
import { published } from './commands/published';
import { reach } from './commands/reach';
import { room } from './commands/room';
import { scout } from './commands/scout';
import { site } from './commands/site';
import { whatif } from './commands/whatif';

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
  whatif,
  scout,
  site,
  forum,
  dossier,
};
