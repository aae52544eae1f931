import { area } from './commands/area';
import { balance } from './commands/balance';
import type { Command, PlainCommand } from './commands/command';
import { cover } from './commands/cover';
import { diff } from './commands/diff';
import { dossier } from './commands/dossier';
import { ending } from './commands/ending';
import { flows } from './commands/flows';
import { forum } from './commands/forum';
import { heat } from './commands/heat';
import { importCommand } from './commands/import';
import { kbo } from './commands/kbo';
import { locate } from './commands/locate';
import { match } from './commands/match';
import { prospects } from './commands/prospects';
import { published } from './commands/published';
import { reach } from './commands/reach';
import { room } from './commands/room';
import { scout } from './commands/scout';
import { site } from './commands/site';
import { trends } from './commands/trends';
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
  prospects,
  trends,
  cover,
  flows,
  ending,
  whatif,
  scout,
  site,
  forum,
  dossier,
  kbo,
};
