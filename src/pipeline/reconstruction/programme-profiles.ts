import type { ProgrammeFact } from './known-facts';

/** How often a programme is recognised and followed, relative to others its sector leads. Assumed; only printed numbers are facts. */
interface Popularity {
  readonly recognitions: number;
  readonly learners: number;
}

const DEFAULTS: Readonly<Record<string, Popularity>> = {
  OK2: { recognitions: 0.5, learners: 0.25 },
  OK3: { recognitions: 1, learners: 0.5 },
  OK4: { recognitions: 0.4, learners: 0.4 },
  'na OK3': { recognitions: 0.45, learners: 0.2 },
  'na OK4': { recognitions: 0.3, learners: 0.2 },
  'OV3 (kwalificatie)': { recognitions: 0.12, learners: 0.12 },
};

/** Programmes that differ from their level: [recognitions, learners]. */
const PARTICULAR: Readonly<Record<string, readonly [number, number]>> = {
  'onderhoudsmechanica-auto': [3, 4.2],
  'polyvalent-mecanicien-personenwagens': [2.2, 1.8],
  bandenmonteur: [1.1, 0.5],
  koetswerk: [1, 1.2],
  autotechnieken: [0.5, 0.7],
  'polyvalent-mecanicien-zware-bedrijfsvoertuigen': [0.5, 0.9],
  ruwbouw: [2.2, 1.6],
  'medewerker-ruwbouw': [1.5, 0.6],
  'sanitaire-en-verwarmingsinstallaties': [1.8, 2.2],
  'monteur-sanitaire-en-verwarmingsinstallaties': [1.2, 0.6],
  'decoratie-en-schilderwerken': [1.4, 1],
  dakwerker: [0.9, 1.4],
  'vloerder-tegelzetter': [0.8, 0.6],
  bouwtechnieken: [0.25, 0.9],
  'technicus-installatietechnieken': [0.3, 0.9],
  bouwplaatsmachinist: [0.3, 1.1],
  'chemische-procestechnieken': [0.8, 2.2],
  'biotechnologische-en-chemische-technieken': [0.4, 0.8],
  'elektrische-installaties': [3.1, 4],
  elektrotechnicus: [1.1, 4.2],
  'installateur-elektrotechnische-basiscomponenten': [1.2, 0.8],
  koelinstallaties: [0.35, 0.7],
  elektrotechnieken: [0.3, 1],
  'groenaanleg-en-beheer': [2.4, 3],
  'tuinaanlegger-groenbeheerder': [1.8, 1.8],
  'medewerker-groen-en-tuinbeheer': [1.7, 1.1],
  'medewerker-groen-en-tuinaanleg': [1.5, 1],
  dierenzorg: [0.35, 1.3],
  'hippisch-assistent': [0.1, 0.1],
  paardenhouderij: [0.25, 0.4],
  paardenhouder: [0.2, 0.2],
  haarverzorging: [3.2, 3.4],
  'kapper-stylist': [2, 2.2],
  fitnessbegeleider: [0.35, 0.6],
  keukenmedewerker: [2.4, 1.6],
  hulpkelner: [1.9, 0.6],
  kok: [1.6, 1],
  'restaurant-en-keuken': [1.3, 2],
  'medewerker-fastfood': [0.4, 0.25],
  hotelreceptionist: [0.45, 0.5],
  interieurbouwer: [1, 0.9],
  'binnen-en-buitenschrijnwerk': [1.3, 1.6],
  'binnenschrijnwerk-en-interieur': [1, 1],
  'operator-cnc-houtbewerkingsmachines': [0.5, 0.3],
  'verzorgende-zorgkundige': [2.3, 4.2],
  kinderbegeleider: [2.4, 3.8],
  zorgkundige: [0.25, 0.4],
  'assistentie-in-wonen-zorg-en-welzijn': [0.8, 1],
  tandartsassistent: [0.12, 0.3],
  dentaaltechnicus: [0.08, 0.25],
  orthopedietechnieken: [0.05, 0.1],
  'mechanische-vormgevingstechnieken': [0.25, 1.2],
  'elektromechanische-technieken': [0.5, 1.8],
  'mechanische-vormgeving': [0.5, 1],
  'lasser-monteerder': [0.9, 0.6],
  'lassen-constructie': [0.8, 1.2],
  logistiek: [1.6, 2.6],
  magazijnmedewerker: [1.2, 0.7],
  'brood-en-banketbakkerij': [2, 2],
  'medewerker-banket-bakkerij': [1.6, 0.9],
  chocolatier: [0.35, 0.2],
  slagerij: [1.5, 1.2],
  'medewerker-slagerij': [1.1, 0.5],
  winkelmedewerker: [2.6, 1.3],
  fietshersteller: [0.5, 0.6],
  fietsinstallaties: [0.35, 0.8],
  zeevisserij: [0.15, 0.25],
  'matroos-zeevisserij': [0.1, 0.15],
};

/** Enrolments in the last school year per sector that leads the programmes: enterprises with an agreement (T06) and some. */
const LEARNERS_PER_SECTOR: Readonly<Record<string, number>> = {
  'Autosector en aanverwante sectoren': 270,
  Binnenvaart: 18,
  Bouw: 380,
  'Chemie, kunststoffen en life sciences': 110,
  'Elektriciens: installatie en distributie': 300,
  'Grafische sector en Papier- en kartonbewerkende sector': 20,
  'Groene sectoren': 260,
  'Haartooi - fitness - schoonheidszorgen': 290,
  'Handel - Voedingshandel': 50,
  'Handel - Zelfstandige kleinhandel': 110,
  Horeca: 235,
  Houtsectoren: 80,
  'Kleding en Confectie': 8,
  'Lokale besturen': 45,
  'Social profit': 360,
  'Technologische industrie': 150,
  Textiel: 8,
  Textielverzorging: 3,
  'Transport, logistiek en grondafhandeling op luchthavens': 80,
  Vermakelijkheden: 8,
  Voedingsindustrie: 85,
  Overige: 95,
};

/** Programmes that exist only where there is a sea port. */
const COAST_ONLY = new Set(['zeevisserij', 'matroos-zeevisserij']);
const COAST_ARRONDISSEMENTS = new Set(['31000', '35000', '38000']);

function popularityOf(programme: ProgrammeFact): Popularity {
  const particular = PARTICULAR[programme.id];
  if (particular !== undefined) return { recognitions: particular[0], learners: particular[1] };
  const fallback = DEFAULTS[programme.level];
  if (fallback === undefined) throw new Error(`level ${programme.level} of ${programme.id} is not known`);
  return fallback;
}

/** Weight of a programme among the recognitions of its sector. */
export function recognitionWeight(programme: ProgrammeFact): number {
  return popularityOf(programme).recognitions;
}

/** Whether anybody could be recognised for it, or teach it, in this arrondissement. */
export function existsIn(programme: ProgrammeFact, arrondissement: string): boolean {
  return !COAST_ONLY.has(programme.id) || COAST_ARRONDISSEMENTS.has(arrondissement);
}

/** Enrolments aimed at in the last school year, per programme id, before the printed numbers are put in. */
export function learnerTargets(programmes: readonly ProgrammeFact[]): ReadonlyMap<string, number> {
  const weightOfSector = new Map<string, number>();
  for (const programme of programmes) {
    const weight = popularityOf(programme).learners;
    weightOfSector.set(programme.sector, (weightOfSector.get(programme.sector) ?? 0) + weight);
  }
  return new Map(
    programmes.map((programme) => {
      const share = popularityOf(programme).learners / (weightOfSector.get(programme.sector) ?? 1);
      return [programme.id, Math.round((LEARNERS_PER_SECTOR[programme.sector] ?? 0) * share)];
    }),
  );
}
