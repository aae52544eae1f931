import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LeftOutReason } from '../../../src/model/kbo';

/** Counts an extract without faults row by row, with nothing in common with the compilation but the rules. */
export async function plainCount(folder: string, areNaturalPersonsIn = false) {
  const enterprises = new Map<string, { readonly isActive: boolean; readonly type: string }>();
  await eachRow(folder, 'enterprise', ([number = '', status, , type = '']) => {
    enterprises.set(number, { isActive: status === 'AC', type });
  });
  const establishments = new Map<string, string>();
  await eachRow(folder, 'establishment', ([number = '', , enterprise = '']) => {
    establishments.set(number, enterprise);
  });
  const withActivity = new Set<string>();
  await eachRow(folder, 'activity', ([number = '', , version = '']) => {
    if (number.startsWith('2.') && (version === '2008' || version === '2025')) withActivity.add(number);
  });
  const addresses = new Map<string, { readonly postcode: string; readonly isStruckOff: boolean }>();
  await eachRow(folder, 'address', (cells) => {
    const [number = '', type, , , postcode = ''] = cells;
    if (type === 'BAET') addresses.set(number, { postcode, isStruckOff: cells[12] !== '' });
  });

  const arrondissements = arrondissementOfPostcode();
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const keptPer: Record<string, number> = {};
  let kept = 0;
  for (const [number, enterprise] of establishments) {
    const owner = enterprises.get(enterprise);
    const address = addresses.get(number);
    const arrondissement = arrondissements.get(address?.postcode ?? '');
    const reason: LeftOutReason | null = !owner
      ? 'enterprise-missing'
      : !owner.isActive
        ? 'enterprise-not-active'
        : owner.type === '1' && !areNaturalPersonsIn
          ? 'natural-person'
          : !withActivity.has(number)
            ? 'no-activity'
            : !address
              ? 'no-address'
              : address.isStruckOff
                ? 'address-struck-off'
                : arrondissement === undefined
                  ? /^(1[34]..|[4-7]...)$/.test(address.postcode)
                    ? 'other-region'
                    : 'postcode-unknown'
                  : null;
    if (reason) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    else {
      kept++;
      keptPer[arrondissement ?? ''] = (keptPer[arrondissement ?? ''] ?? 0) + 1;
    }
  }
  return { establishments: establishments.size, kept, leftOut, keptPer };
}

async function eachRow(folder: string, table: string, see: (cells: readonly string[]) => void): Promise<void> {
  const path = join(folder, `${table}.csv`);
  if (!existsSync(path)) return;
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!isHeader) see(line.replaceAll('"', '').split(','));
    isHeader = false;
  }
}

function arrondissementOfPostcode(): Map<string, string> {
  const table = readFileSync(fileURLToPath(new URL('../../../public/data/geography.json', import.meta.url)), 'utf8');
  const { postcode, arrondissementOf, arrondissement } = JSON.parse(table) as {
    postcode: readonly (readonly [string, number])[];
    arrondissementOf: readonly number[];
    arrondissement: readonly (readonly [string])[];
  };
  return new Map(postcode.map(([code, municipality]) => [code, arrondissement[arrondissementOf[municipality] ?? -1]?.[0] ?? '']));
}
