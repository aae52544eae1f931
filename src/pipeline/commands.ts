import { balance } from './commands/balance';
import type { Command } from './commands/command';
import { heat } from './commands/heat';
import { match } from './commands/match';
import { published } from './commands/published';
import { reach } from './commands/reach';
import { room } from './commands/room';

export type { Options } from './commands/command';

export const COMMANDS: Readonly<Record<string, Command>> = { balance, reach, published, match, room, heat };
