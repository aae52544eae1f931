import { readFileSync } from 'node:fs';
import { coverOf } from '../../analysis/cover';
import { finish } from '../../analysis/steps';
import { readClass, rowsAside } from '../../data/class-file';
import { type Command, CommandError, reachKmOf, requireTables, yearOf } from './command';

export const cover: Command = {
  options: { 'reach-km': { type: 'string' }, 'with-others': { type: 'boolean' }, year: { type: 'string' } },
  positional: 'file',
  run(context, options) {
    const { register, reference, text } = context;
    requireTables(context);
    const file = typeof options.file === 'string' ? options.file : '';
    if (file === '') throw new CommandError(text.cli.fileNeeded);
    const read = readClass(contentOf(file, text.cli.fileMissing(file)), register);
    if ('refused' in read) throw new CommandError(text.monitor.classRefused[read.refused](read.column));
    const { pupils, withPlace, rejected } = read;
    const [first] = rejected;
    const told = first && text.monitor.classIssue(rowsAside(read), first);
    if (told !== undefined && pupils.length + withPlace.length === 0) throw new CommandError(told);
    const year = yearOf(context, options);
    const reachKm = reachKmOf(context, options);
    const withOthers = options['with-others'] === true;
    const { learnersPerMentor } = reference;
    const found = finish(coverOf(register, { pupils, year, reachKm, learnersPerMentor, withOthers }));
    const idOf = (row: number) => register.workplaces?.ids[row] ?? '';
    const nearest = found.nearest.map(({ code, workplaces }) => ({
      code,
      workplaces: workplaces.map(({ workplace, km, contexts }) => ({
        id: idOf(workplace),
        km,
        ...(contexts.length === 0 ? {} : { contexts }),
      })),
    }));
    const proposed = found.proposed.map(({ code, workplaces }) => ({
      code,
      workplaces: workplaces.map(({ workplace, km, context: about }) => ({
        id: idOf(workplace),
        km,
        ...(about === 0 ? {} : { context: about }),
      })),
    }));
    const reasonOf = new Map(found.unplaced.map((row) => [row.code, row.reason]));
    return {
      json: {
        pupils: found.pupils,
        placed: found.placed,
        unplaced: found.unplaced.map(({ code, reason, context: about, nearestFree }) => ({
          code,
          reason,
          ...(about === 0 ? {} : { context: about }),
          nearestFree: nearestFree.map(({ workplace, km, free }) => ({ id: idOf(workplace), km, free })),
        })),
        proposed,
        nearest,
        withPlace: withPlace.length,
        rejected,
      },
      rows: nearest.map(({ code, workplaces }) => ({
        code,
        placed: reasonOf.get(code) ?? 'yes',
        nearest: workplaces.map(({ id, km }) => `${id} (${km.toFixed(1)} km)`),
      })),
      ...(told === undefined ? {} : { remark: told }),
    };
  },
};

function contentOf(file: string, sentence: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(sentence);
  }
}
