import type { AreaRow } from '../model/answer';
import type { Question } from '../model/question';
import type { Register } from '../model/register';
import type { SectorTension, TensionQuery } from '../model/sector-tension';
import { STRICTNESS } from '../model/verdict';
import { balanceOfAll, balancePerRegion } from './balance';
import { overviewOf } from './explore';
import { scopeOf } from './scope';
import type { Steps } from './steps';
import { supplyOf } from './supply';

/** Every sector with programmes as a whole, and its programmes one by one; the sector is that of the programme for learners and places alike. */
export function* sectorTensions(register: Register, { question, province }: TensionQuery): Steps<readonly SectorTension[]> {
  const led = new Set(register.programmes.map(({ sector }) => sector));
  const sectors = [...led].sort((a, b) => a - b).flatMap((row) => register.sectors[row] || []);
  const isInside = insideProvince(register, province);
  const found: SectorTension[] = [];
  for (const [nth, sector] of sectors.entries()) {
    yield nth / sectors.length;
    const { enrolments, places } = wholeOf(register, question, sector, province);
    const { areas } = overviewOf(register, { ...question, level: 'arrondissement' }, sector);
    const own = areas.map((rows) => rows.filter(({ region }) => isInside(region)));
    const active = own.filter((rows) => rows.some(({ verdict }) => verdict !== 'no-activity'));
    const shortProgrammes = active.filter((rows) => rows.some(isShort)).length;
    found.push({ sector, learners: enrolments, places, programmes: active.length, shortProgrammes });
  }
  return found.filter(({ programmes }) => programmes > 0);
}

const isShort = ({ verdict }: AreaRow): boolean => (STRICTNESS[verdict] ?? 0) >= (STRICTNESS.shortage ?? 0);

/** All programmes of a sector together, in a province or everywhere. */
function wholeOf(register: Register, question: Question, sector: string, province: string | null) {
  const scope = scopeOf(register, { ...question, subject: { kind: 'sector', sector } });
  const supply = supplyOf(scope);
  if (province === null) return balanceOfAll(scope, supply);
  const regions = register.geography.regions.province;
  const own = balancePerRegion(scope, supply, 'province').find(({ region }) => regions[region ?? -1]?.code === province);
  return own ?? { enrolments: 0, places: 0 };
}

/** Whether an arrondissement lies in a province; what lies in none is everywhere alone. */
function insideProvince({ geography }: Register, province: string | null): (region: number | null) => boolean {
  if (province === null) return () => true;
  const { arrondissement, province: provinceOf } = geography.regionOf;
  const rows = new Set<number>();
  arrondissement.forEach((row, municipality) => {
    if (geography.regions.province[provinceOf[municipality] ?? -1]?.code === province) rows.add(row);
  });
  return (region) => region !== null && rows.has(region);
}
