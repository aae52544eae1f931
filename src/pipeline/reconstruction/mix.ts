import type { ProgrammeFact } from './known-facts';
import { recognitionWeight } from './programme-profiles';
import { SECTOR_PROFILES } from './sector-profiles';

function normalised(weights: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return new Map([...weights].map(([id, weight]) => [id, weight / total]));
}

/** What a sector's workplaces are recognised for: programme id -> share. Its own programmes first, then those of the families it hosts. */
export function programmeMix(sector: string, programmes: readonly ProgrammeFact[]): ReadonlyMap<string, number> {
  const profile = SECTOR_PROFILES[sector];
  if (profile === undefined) throw new Error(`sector ${sector} has no profile`);
  const weights = new Map<string, number>();
  let hosted = 0;
  for (const [family, share] of Object.entries(profile.extras)) {
    const members = programmes.filter((programme) => programme.family === family && programme.sector !== sector);
    const total = members.reduce((sum, programme) => sum + recognitionWeight(programme), 0);
    for (const programme of members) weights.set(programme.id, (share * recognitionWeight(programme)) / total);
    hosted += share;
  }
  const own = programmes.filter((programme) => programme.sector === sector);
  const ownTotal = own.reduce((sum, programme) => sum + recognitionWeight(programme), 0);
  for (const programme of own) weights.set(programme.id, ((1 - hosted) * recognitionWeight(programme)) / ownTotal);
  return normalised(weights);
}
