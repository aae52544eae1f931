import type { BoundaryIssue, BoundaryRefusal } from '../model/boundaries';
import { pluralFor } from './plural';
import type { Language } from './text';

interface BoundariesText {
  readonly refusal: Readonly<Record<BoundaryRefusal, (value: string) => string>>;
  readonly issue: Readonly<Record<BoundaryIssue['code'], (count: number, examples: string) => string>>;
}

const plural = { nl: pluralFor('nl-BE'), en: pluralFor('en-GB'), fr: pluralFor('fr-BE') };

/** What is said of a file of boundaries; every refusal leaves the borders as they were. */
export const BOUNDARIES_TEXT: Readonly<Record<Language, BoundariesText>> = {
  nl: {
    refusal: {
      empty: () => 'Het bestand met grenzen is leeg.',
      'too-large': () => 'Het bestand met grenzen is groter dan 250 MB: vereenvoudig het eerst.',
      'not-json': () => 'Dit is geen bestand met grenzen: geef GeoJSON, TopoJSON of een gezipte Shapefile.',
      'json-broken': () => 'Het bestand met grenzen is beschadigd of houdt te vroeg op: haal het opnieuw op.',
      'not-geojson': () => 'Het bestand met grenzen is geen GeoJSON of TopoJSON met vlakken van gemeenten.',
      'zip-broken': () => 'Het zipbestand is beschadigd of houdt te vroeg op: haal het opnieuw op.',
      'zip-without-boundaries': () => 'In het zipbestand zit geen Shapefile, GeoJSON of TopoJSON.',
      'shape-alone': () => 'Een .shp alleen heeft geen gemeentecodes: zip het samen met zijn .dbf en .prj.',
      'shapefile-broken': () => 'De Shapefile is beschadigd of houdt te vroeg op: haal ze opnieuw op.',
      'no-codes': (properties) => `Geen eigenschap van de grenzen bevat gemeentecodes (er zijn: ${properties || 'geen'}).`,
      'property-unknown': (properties) => `Die eigenschap bestaat niet; er zijn: ${properties || 'geen'}.`,
      'system-unknown': (point) => `De grenzen liggen niet in Vlaanderen of Brussel, in graden noch in Lambert: ${point}.`,
      'system-unsupported': (name) =>
        `De grenzen staan in een ander stelsel (${name}): zet ze om naar WGS84, Lambert 72 of Lambert 2008, of zeg in welk van die drie ze staan.`,
      'system-mismatch': (point) => `De coördinaten passen niet bij het gekozen stelsel (${point}).`,
    },
    issue: {
      'code-unknown': (n, some) =>
        plural.nl(
          n,
          `# vlak met een onbekende code (${some}) weggelaten.`,
          `# vlakken met een onbekende code (${some}) weggelaten.`,
        ),
      'code-elsewhere': (n) =>
        plural.nl(n, '# vlak buiten Vlaanderen en Brussel weggelaten.', '# vlakken buiten Vlaanderen en Brussel weggelaten.'),
      'code-merged': (n, some) =>
        plural.nl(
          n,
          `# vlak met een oude code bij de gemeente van nu gevoegd (${some}).`,
          `# vlakken met een oude code bij de gemeente van nu gevoegd (${some}).`,
        ),
      'shape-broken': (n, some) =>
        plural.nl(
          n,
          `# vlak zonder bruikbare omtrek (${some}) weggelaten.`,
          `# vlakken zonder bruikbare omtrek (${some}) weggelaten.`,
        ),
      'ring-open': (n, some) => plural.nl(n, `# open ring gesloten (${some}).`, `# open ringen gesloten (${some}).`),
      overlap: (n, some) =>
        plural.nl(
          n,
          `# paar gemeenten overlapt meer dan 1 ha (${some}): daar telt de eerste.`,
          `# paren gemeenten overlappen meer dan 1 ha (${some}): daar telt de eerste.`,
        ),
      'municipality-missing': (n, some) =>
        plural.nl(
          n,
          `# gemeente ontbreekt (${some}) en blijft zonder omtrek.`,
          `# gemeenten ontbreken (${some}) en blijven zonder omtrek.`,
        ),
      'system-differs': (_, system) => `Het bestand noemt een ander stelsel dan zijn getallen tonen; gelezen als ${system}.`,
    },
  },
  en: {
    refusal: {
      empty: () => 'The file of boundaries is empty.',
      'too-large': () => 'The file of boundaries is larger than 250 MB: simplify it first.',
      'not-json': () => 'This is no file of boundaries: give GeoJSON, TopoJSON or a zipped Shapefile.',
      'json-broken': () => 'The file of boundaries is damaged or ends too early: fetch it again.',
      'not-geojson': () => 'The file of boundaries is no GeoJSON or TopoJSON with shapes of municipalities.',
      'zip-broken': () => 'The zip file is damaged or ends too early: fetch it again.',
      'zip-without-boundaries': () => 'The zip file holds no Shapefile, GeoJSON or TopoJSON.',
      'shape-alone': () => 'A .shp alone has no municipality codes: zip it together with its .dbf and .prj.',
      'shapefile-broken': () => 'The Shapefile is damaged or ends too early: fetch it again.',
      'no-codes': (properties) => `No property of the boundaries holds municipality codes (there are: ${properties || 'none'}).`,
      'property-unknown': (properties) => `There is no such property; there are: ${properties || 'none'}.`,
      'system-unknown': (point) => `The boundaries do not lie in Flanders or Brussels, in degrees or in Lambert: ${point}.`,
      'system-unsupported': (name) =>
        `The boundaries are in another system (${name}): convert them to WGS84, Lambert 72 or Lambert 2008, or say in which of the three they are.`,
      'system-mismatch': (point) => `The coordinates do not fit the chosen system (${point}).`,
    },
    issue: {
      'code-unknown': (n, some) =>
        plural.en(n, `# shape with an unknown code (${some}) left out.`, `# shapes with an unknown code (${some}) left out.`),
      'code-elsewhere': (n) =>
        plural.en(n, '# shape outside Flanders and Brussels left out.', '# shapes outside Flanders and Brussels left out.'),
      'code-merged': (n, some) =>
        plural.en(
          n,
          `# shape with an old code joined to today's municipality (${some}).`,
          `# shapes with an old code joined to today's municipality (${some}).`,
        ),
      'shape-broken': (n, some) =>
        plural.en(
          n,
          `# shape without a usable outline (${some}) left out.`,
          `# shapes without a usable outline (${some}) left out.`,
        ),
      'ring-open': (n, some) => plural.en(n, `# open ring closed (${some}).`, `# open rings closed (${some}).`),
      overlap: (n, some) =>
        plural.en(
          n,
          `# pair of municipalities overlaps by more than 1 ha (${some}): there the first counts.`,
          `# pairs of municipalities overlap by more than 1 ha (${some}): there the first counts.`,
        ),
      'municipality-missing': (n, some) =>
        plural.en(
          n,
          `# municipality is missing (${some}) and stays without an outline.`,
          `# municipalities are missing (${some}) and stay without an outline.`,
        ),
      'system-differs': (_, system) => `The file names another system than its numbers show; read as ${system}.`,
    },
  },
  fr: {
    refusal: {
      empty: () => 'Le fichier de limites est vide.',
      'too-large': () => "Le fichier de limites dépasse 250 Mo : simplifiez-le d'abord.",
      'not-json': () => "Ce n'est pas un fichier de limites : donnez du GeoJSON, du TopoJSON ou un Shapefile zippé.",
      'json-broken': () => "Le fichier de limites est abîmé ou s'arrête trop tôt : téléchargez-le à nouveau.",
      'not-geojson': () => "Le fichier de limites n'est pas du GeoJSON ou TopoJSON avec des surfaces de communes.",
      'zip-broken': () => "Le fichier zip est abîmé ou s'arrête trop tôt : téléchargez-le à nouveau.",
      'zip-without-boundaries': () => 'Le fichier zip ne contient ni Shapefile, ni GeoJSON, ni TopoJSON.',
      'shape-alone': () => "Un .shp seul n'a pas de codes de commune : zippez-le avec son .dbf et son .prj.",
      'shapefile-broken': () => "Le Shapefile est abîmé ou s'arrête trop tôt : téléchargez-le à nouveau.",
      'no-codes': (properties) =>
        `Aucune propriété des limites ne contient des codes de commune (il y a : ${properties || 'aucune'}).`,
      'property-unknown': (properties) => `Cette propriété n'existe pas ; il y a : ${properties || 'aucune'}.`,
      'system-unknown': (point) => `Les limites ne se trouvent ni en Flandre ni à Bruxelles, en degrés ou en Lambert : ${point}.`,
      'system-unsupported': (name) =>
        `Les limites sont dans un autre système (${name}) : convertissez-les en WGS84, Lambert 72 ou Lambert 2008, ou dites dans lequel des trois elles sont.`,
      'system-mismatch': (point) => `Les coordonnées ne correspondent pas au système choisi (${point}).`,
    },
    issue: {
      'code-unknown': (n, some) =>
        plural.fr(
          n,
          `# surface au code inconnu (${some}) laissée de côté.`,
          `# surfaces au code inconnu (${some}) laissées de côté.`,
        ),
      'code-elsewhere': (n) =>
        plural.fr(
          n,
          '# surface hors de la Flandre et de Bruxelles laissée de côté.',
          '# surfaces hors de la Flandre et de Bruxelles laissées de côté.',
        ),
      'code-merged': (n, some) =>
        plural.fr(
          n,
          `# surface à l'ancien code jointe à la commune actuelle (${some}).`,
          `# surfaces à l'ancien code jointes à la commune actuelle (${some}).`,
        ),
      'shape-broken': (n, some) =>
        plural.fr(
          n,
          `# surface sans contour utilisable (${some}) laissée de côté.`,
          `# surfaces sans contour utilisable (${some}) laissées de côté.`,
        ),
      'ring-open': (n, some) => plural.fr(n, `# anneau ouvert fermé (${some}).`, `# anneaux ouverts fermés (${some}).`),
      overlap: (n, some) =>
        plural.fr(
          n,
          `# paire de communes se chevauche de plus de 1 ha (${some}) : la première y compte.`,
          `# paires de communes se chevauchent de plus de 1 ha (${some}) : la première y compte.`,
        ),
      'municipality-missing': (n, some) =>
        plural.fr(
          n,
          `# commune manque (${some}) et reste sans contour.`,
          `# communes manquent (${some}) et restent sans contour.`,
        ),
      'system-differs': (_, system) => `Le fichier nomme un autre système que celui de ses nombres ; lu comme ${system}.`,
    },
  },
};
