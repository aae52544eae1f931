import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { judgeApplications } from '../../analysis/forum';
import { finish } from '../../analysis/steps';
import { readApplications } from '../../data/applications';
import { type Command, CommandError, type Context, givenOf, question, reachKmOf, requireTables, yearOf } from './command';

export const forum: Command = {
  options: {
    applications: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    requireTables(context);
    const file = options.applications;
    if (typeof file !== 'string' || file === '') throw new CommandError(text.cli.optionMissing('applications'));
    const { applications, issues } = readApplications(basename(file), contentOf(context, file), register);
    const said = issues.map((issue) => `${issue.file}:${issue.row ?? ''} ${text.issues[issue.code](issue)}`);
    if (applications.length === 0) throw new CommandError([text.offers.noApplications, ...said].join('\n'));
    const subject = { kind: 'programme', programme: register.programmes[0]?.id ?? '', related: false } as const;
    const ask = question(context, subject, yearOf(context, options), 'municipality', reachKmOf(context, options));
    const judged = finish(judgeApplications(register, ask, applications, givenOf(context, options)));
    const { schools, programmes } = register;
    const printed = judged.map(({ loses, ...each }) => ({
      ...each,
      loses: loses.map(({ school, programme, ...loss }) => ({
        school: schools?.ids[school] ?? '',
        programme: programmes[programme]?.id ?? '',
        ...loss,
      })),
    }));
    return {
      json: {
        year: ask.year,
        of: judged.reduce((sum, { of }) => sum + of, 0),
        placed: judged.reduce((sum, { placed }) => sum + placed, 0),
        applications: printed,
        issues: issues.map(({ row, column, code, value }) => ({ row, column, code, value })),
      },
      rows: printed.map((each) => ({ ...each, loses: each.loses.reduce((sum, { loses }) => sum + loses, 0) })),
      ...(said.length === 0
        ? {}
        : { remark: `${text.offers.applicationRows(text.counts.rows(said.length))}\n${said.join('\n')}` }),
    };
  },
};

function contentOf({ text }: Context, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(text.offers.fileUnreadable(file));
  }
}
