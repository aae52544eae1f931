import { dayNumber } from '../../data/table';
import { CommandError, type Context, type Options } from './command';

/** A day as yyyymmdd; null when the option was not given. */
export function dayOf({ text }: Context, options: Options, option: string): number | null {
  const value = options[option];
  if (value === undefined) return null;
  const day = typeof value === 'string' && value !== '' ? dayNumber(value, 0) : null;
  if (day === null) throw new CommandError(text.monitor.day(option));
  return day;
}

export function wholeFrom1({ text }: Context, options: Options, option: string, preset: number): number {
  const value = options[option];
  if (value === undefined) return preset;
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value)) throw new CommandError(text.monitor.floor(option));
  return Number(value);
}
