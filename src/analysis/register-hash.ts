import type { Register } from '../model/register';

const LANES = [0x811c9dc5, 0x01000193, 0x9e3779b1, 0x7feb352d];

/**
 * 128 bits, as 32 hexadecimal digits, of everything that figures depend on: two registers of one hash give the same numbers. Rows count with their
 * ids, whatever their order.
 */
export function registerHash(register: Register): string {
  const sums = LANES.map(() => 0);
  for (const row of rowsOf(register)) {
    const text = JSON.stringify(row);
    LANES.forEach((seed, lane) => {
      sums[lane] = ((sums[lane] ?? 0) + hashOf(text, seed)) | 0;
    });
  }
  return sums.map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

function* rowsOf(register: Register): Iterable<readonly unknown[]> {
  const { programmes, schools, offers, workplaces, recognitions, agreements, years, sectors, geography } = register;
  const municipality = (row: number | undefined) => geography.regions.municipality[row ?? -1]?.code ?? null;
  const programme = (row: number | undefined) => programmes[row ?? -1]?.id ?? null;
  const school = (row: number | undefined) => schools?.ids[row ?? -1] ?? null;
  const workplace = (row: number | undefined) => workplaces?.ids[row ?? -1] ?? null;
  yield ['dataset', register.name, register.referenceDate, geography.regions.municipality.length];
  // A table without rows is something else than no table.
  for (const name of ['schools', 'offers', 'workplaces', 'recognitions', 'agreements'] as const)
    if (register[name]) yield ['table', name];
  for (const { sector, aliases: _, url: __, ...rest } of programmes)
    yield ['programme', sectors[sector] ?? null, ...Object.values(rest)];
  for (const [row, id] of schools?.ids.entries() ?? [])
    yield [
      'school',
      id,
      schools?.names[row],
      schools?.kinds[row],
      schools?.lon[row],
      schools?.lat[row],
      municipality(schools?.municipality[row]),
    ];
  for (const row of offers?.school.keys() ?? [])
    yield [
      'offer',
      school(offers?.school[row]),
      programme(offers?.programme[row]),
      years[offers?.year[row] ?? -1],
      offers?.enrolments[row],
    ];
  for (const [row, id] of workplaces?.ids.entries() ?? [])
    yield [
      'workplace',
      id,
      workplaces?.names[row],
      workplaces?.lon[row],
      workplaces?.lat[row],
      municipality(workplaces?.municipality[row]),
      sectors[workplaces?.sector[row] ?? -1] ?? null,
      workplaces?.employees[row],
      workplaces?.mentors[row],
      workplaces?.places[row],
    ];
  for (const row of recognitions?.workplace.keys() ?? [])
    yield [
      'recognition',
      workplace(recognitions?.workplace[row]),
      programme(recognitions?.programme[row]),
      recognitions?.context[row],
      recognitions?.places[row],
      recognitions?.validFrom[row],
      recognitions?.validUntil[row],
    ];
  for (const row of agreements?.workplace.keys() ?? [])
    yield [
      'agreement',
      workplace(agreements?.workplace[row]),
      programme(agreements?.programme[row]),
      years[agreements?.year[row] ?? -1],
      school(agreements?.school[row]),
      agreements?.learners[row],
    ];
}

/** FNV-1a with another start per lane, then the last steps of MurmurHash3, so that sums of hashes tell rows apart. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
