import type { CoordinateSystem } from '../model/boundaries';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of a dialog that is fetched when it is asked for, so they travel with it.

const plural = { nl: pluralFor('nl-BE'), en: pluralFor('en-GB'), fr: pluralFor('fr-BE') };

const nl = {
  title: 'Grenzen en indelingen',
  intro: 'Kies hier een bestand, of sleep het op het venster. Het verlaat je toestel niet.',
  borders: 'Gemeentegrenzen',
  bordersDrawn: 'De kaart toont vereenvoudigde grenzen: getekend, niet opgemeten.',
  bordersOfSite: (file: string) => `De kaart toont de grenzen uit ${file}.`,
  bordersOwn: (file: string, municipalities: number, date: string) =>
    `De kaart toont de grenzen van ${plural.nl(municipalities, '# gemeente', '# gemeenten')} uit ${file}, ingelezen op ${date}.`,
  bordersHelp:
    'Officiële grenzen haal je bij Statbel of Digitaal Vlaanderen: GeoJSON, TopoJSON of een gezipte Shapefile, in WGS84, Lambert 72 of Lambert 2008.',
  chooseBorders: 'Kies een bestand met grenzen…',
  resetBorders: 'Terug naar de oorspronkelijke grenzen',
  groupings: 'RESOC en referentieregio',
  groupingsOfSite: "De indelingen zijn die van deze site. Die in RESOC's is deels onzeker: verbeter ze gerust.",
  groupingsOwn: (file: string, date: string) => `De indelingen komen uit ${file}, ingelezen op ${date}.`,
  groupingsHelp: 'Download de tabel, pas per gemeente aan in welke regio ze ligt, en breng ze hier weer in.',
  downloadGroupings: 'Download als CSV',
  chooseGroupings: 'Kies een CSV-bestand…',
  resetGroupings: 'Terug naar de oorspronkelijke indelingen',
  fileName: 'indelingen',
  reading: (file: string) => `${file} wordt gelezen`,
  cancel: 'Stop met lezen',
  refused: (file: string) => `${file} is niet ingelezen, alles is gebleven zoals het was.`,
  failed: 'Het bestand kon niet gelezen worden. Probeer het opnieuw.',
  read: (file: string) => `${file} is ingelezen.`,
  otherFiles: (files: string) => `Eén bestand tegelijk: ${files} is niet gelezen.`,
  askProperty: 'Eigenschap met de gemeentecode',
  sample: (name: string, sample: string) => (sample === '' ? name : `${name} (zoals ${sample})`),
  askSystem: 'Stelsel van de coördinaten',
  systems: { '4326': 'WGS84, in graden', '31370': 'Lambert 72', '3812': 'Lambert 2008' } as Record<CoordinateSystem, string>,
  again: 'Lees opnieuw',
  keepFault: {
    full: 'De opslag van deze browser is vol: dit blijft maar tot je de pagina sluit.',
    blocked: 'Deze browser laat niet toe het te onthouden: dit blijft maar tot je de pagina sluit.',
  },
};
export type OwnGeographyText = typeof nl;

const en: OwnGeographyText = {
  title: 'Borders and groupings',
  intro: 'Choose a file here, or drop it on the window. It does not leave your device.',
  borders: 'Borders of municipalities',
  bordersDrawn: 'The map shows simplified borders: drawn, not surveyed.',
  bordersOfSite: (file) => `The map shows the borders from ${file}.`,
  bordersOwn: (file, municipalities, date) =>
    `The map shows the borders of ${plural.en(municipalities, '# municipality', '# municipalities')} from ${file}, read on ${date}.`,
  bordersHelp:
    'Official borders come from Statbel or Digitaal Vlaanderen: GeoJSON, TopoJSON or a zipped Shapefile, in WGS84, Lambert 72 or Lambert 2008.',
  chooseBorders: 'Choose a file of borders…',
  resetBorders: 'Back to the original borders',
  groupings: 'RESOC and reference region',
  groupingsOfSite: 'The groupings are those of this site. That into RESOCs is partly uncertain: do correct it.',
  groupingsOwn: (file, date) => `The groupings come from ${file}, read on ${date}.`,
  groupingsHelp: 'Download the table, change the region that a municipality lies in, and bring it in again here.',
  downloadGroupings: 'Download as CSV',
  chooseGroupings: 'Choose a CSV file…',
  resetGroupings: 'Back to the original groupings',
  fileName: 'groupings',
  reading: (file) => `Reading ${file}`,
  cancel: 'Stop reading',
  refused: (file) => `${file} was not read in, everything stayed as it was.`,
  failed: 'The file could not be read. Try again.',
  read: (file) => `${file} was read in.`,
  otherFiles: (files) => `One file at a time: ${files} was not read.`,
  askProperty: 'Property with the municipality code',
  sample: (name, sample) => (sample === '' ? name : `${name} (such as ${sample})`),
  askSystem: 'System of the coordinates',
  systems: { '4326': 'WGS84, in degrees', '31370': 'Lambert 72', '3812': 'Lambert 2008' },
  again: 'Read again',
  keepFault: {
    full: 'The store of this browser is full: this stays only until you close the page.',
    blocked: 'This browser does not let it be remembered: this stays only until you close the page.',
  },
};

const fr: OwnGeographyText = {
  title: 'Limites et découpages',
  intro: 'Choisissez un fichier ici, ou déposez-le sur la fenêtre. Il ne quitte pas votre appareil.',
  borders: 'Limites des communes',
  bordersDrawn: 'La carte montre des limites simplifiées : dessinées, pas mesurées.',
  bordersOfSite: (file) => `La carte montre les limites de ${file}.`,
  bordersOwn: (file, municipalities, date) =>
    `La carte montre les limites de ${plural.fr(municipalities, '# commune', '# communes')} de ${file}, lues le ${date}.`,
  bordersHelp:
    'Les limites officielles viennent de Statbel ou de Digitaal Vlaanderen : GeoJSON, TopoJSON ou Shapefile zippé, en WGS84, Lambert 72 ou Lambert 2008.',
  chooseBorders: 'Choisir un fichier de limites…',
  resetBorders: "Revenir aux limites d'origine",
  groupings: 'RESOC et région de référence',
  groupingsOfSite: 'Les découpages sont ceux de ce site. Celui en RESOC est en partie incertain : corrigez-le librement.',
  groupingsOwn: (file, date) => `Les découpages viennent de ${file}, lu le ${date}.`,
  groupingsHelp: 'Téléchargez la table, changez la région où se trouve une commune, et réintroduisez-la ici.',
  downloadGroupings: 'Télécharger en CSV',
  chooseGroupings: 'Choisir un fichier CSV…',
  resetGroupings: "Revenir aux découpages d'origine",
  fileName: 'decoupages',
  reading: (file) => `Lecture de ${file}`,
  cancel: 'Arrêter la lecture',
  refused: (file) => `${file} n'a pas été lu, tout est resté comme avant.`,
  failed: "Le fichier n'a pas pu être lu. Réessayez.",
  read: (file) => `${file} a été lu.`,
  otherFiles: (files) => `Un fichier à la fois : ${files} n'a pas été lu.`,
  askProperty: 'Propriété avec le code de la commune',
  sample: (name, sample) => (sample === '' ? name : `${name} (comme ${sample})`),
  askSystem: 'Système des coordonnées',
  systems: { '4326': 'WGS84, en degrés', '31370': 'Lambert 72', '3812': 'Lambert 2008' },
  again: 'Lire à nouveau',
  keepFault: {
    full: "L'espace de ce navigateur est plein : ceci ne reste que jusqu'à la fermeture de la page.",
    blocked: "Ce navigateur ne permet pas de le retenir : ceci ne reste que jusqu'à la fermeture de la page.",
  },
};

export const OWN_GEOGRAPHY_TEXT: Readonly<Record<Language, OwnGeographyText>> = { nl, en, fr };
