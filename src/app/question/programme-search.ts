import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';

/** Something that can be chosen: a whole sector, or a programme under its sector. */
export interface SubjectOption {
  readonly subject: Subject;
  readonly label: string;
  /** The sector it stands under. */
  readonly sector: string;
  /** Text that is searched: name, other names, sector; without case and accents. */
  readonly searched: string;
}

/** Letters without case and accents; anything else becomes a space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** All choices, by sector name, each sector itself first. `sectorLabel` words the choice of a whole sector. */
export function subjectOptions(register: Register, sectorLabel: (sector: string) => string): readonly SubjectOption[] {
  const bySector = new Map<string, SubjectOption[]>();
  for (const programme of register.programmes) {
    const sector = register.sectors[programme.sector] ?? '';
    const options = bySector.get(sector) ?? [
      { subject: { kind: 'sector', sector }, label: sectorLabel(sector), sector, searched: folded(sectorLabel(sector)) },
    ];
    options.push({
      subject: { kind: 'programme', programme: programme.id, related: false },
      label: programme.name,
      sector,
      searched: folded([programme.name, ...programme.aliases, sector].join(' ')),
    });
    bySector.set(sector, options);
  }
  const byLabel = (a: SubjectOption, b: SubjectOption) => a.label.localeCompare(b.label, 'nl');
  return [...bySector]
    .sort(([a], [b]) => a.localeCompare(b, 'nl'))
    .flatMap(([, [whole, ...programmes]]) => (whole ? [whole, ...programmes.sort(byLabel)] : []));
}

/** Choices that hold every typed word, in their own order; all of them when nothing is typed. */
export function matching(options: readonly SubjectOption[], typed: string): readonly SubjectOption[] {
  const words = folded(typed).split(' ').filter(Boolean);
  return options.filter(({ searched }) => words.every((word) => searched.includes(word)));
}
