import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planAgreements } from './reconstruction/agreements';
import { descriptor } from './reconstruction/descriptor';
import { planSites } from './reconstruction/establishments';
import { Ground } from './reconstruction/ground';
import { type Facts, readFacts } from './reconstruction/known-facts';
import { planOffers } from './reconstruction/offers';
import { readPins } from './reconstruction/pins';
import { planProspects } from './reconstruction/prospects';
import { planCells } from './reconstruction/recognitions';
import { countRecognitions } from './reconstruction/records';
import { planSchools } from './reconstruction/schools';
import {
  agreementsTable,
  offersTable,
  programmesTable,
  prospectsTable,
  recognitionsTable,
  regionalFiguresTable,
  schoolsTable,
  workplacesTable,
} from './reconstruction/tables';
import { equipSites } from './reconstruction/workplaces';

const DATASET = 'vlaanderen-reconstructie';

/**
 * The dataset "Vlaanderen, reconstructie" as file name -> text: points made up by a seeded program, totals as published. From totals
 * down: recognitions per arrondissement and sector, their programmes, establishments that hold them, then schools, offers and agreements.
 */
export function buildReconstruction(facts: Facts): ReadonlyMap<string, string> {
  const pins = readPins(facts);
  const ground = new Ground(facts);
  const schools = planSchools(facts, ground);
  const cells = planCells(facts, pins);
  const workplaces = equipSites(facts, pins, planSites(facts, cells), ground);
  const offers = planOffers(facts, pins, schools, countRecognitions(cells));
  const agreements = planAgreements(workplaces, offers, pins);
  return new Map([
    ['datapackage.json', descriptor()],
    ['programmes.csv', programmesTable(facts)],
    ['schools.csv', schoolsTable(schools)],
    ['offers.csv', offersTable(offers)],
    ['workplaces.csv', workplacesTable(workplaces)],
    ['recognitions.csv', recognitionsTable(workplaces)],
    ['agreements.csv', agreementsTable(agreements)],
    ['prospects.csv', prospectsTable(planProspects(facts, workplaces, ground))],
    ['regional_figures.csv', regionalFiguresTable(facts)],
  ]);
}

/** Writes the dataset into a folder of its own under the facts it is built from. */
export function writeReconstruction(geodataFolder: string): void {
  const target = join(geodataFolder, DATASET);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of buildReconstruction(readFacts(geodataFolder))) writeFileSync(join(target, name), text);
}
