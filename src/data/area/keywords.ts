import type { AreaLevel } from '../../model/area';

/** What a word of an area sentence does. */
export type Keyword =
  | { readonly role: 'shape'; readonly shape: SaidShape }
  /** "Gent en omgeving": makes a circle of the place before it. */
  | { readonly role: 'around-before'; readonly isWide: boolean }
  | { readonly role: 'level'; readonly level: AreaLevel }
  /** "voornamelijk": what follows is a part of what went before. */
  | { readonly role: 'narrow' }
  /** "in": as a narrowing, but only between two names. */
  | { readonly role: 'in' }
  | { readonly role: 'vague' }
  /** "zonder Limburg": no area can be cut out of another. */
  | { readonly role: 'except' }
  | { readonly role: 'every' }
  | { readonly role: 'and' }
  | { readonly role: 'to' }
  | { readonly role: 'km'; readonly factor: number }
  /** "breed": the number is a full width. */
  | { readonly role: 'width' }
  | { readonly role: 'half' }
  | { readonly role: 'filler' };

export type SaidShape = 'corridor' | 'polygon' | 'between' | 'circle' | 'around' | 'region' | 'wide';

/** Names of the roles in Dutch, English and French; several words where spaces stand, without accents. */
const WORDS: readonly (readonly [Keyword, string])[] = [
  [
    { role: 'shape', shape: 'corridor' },
    'as, assen, corridor, strook, band, lijn, verbinding, verbindingslijn, traject, route, langs, axis, axes, line, strip, along, axe, couloir, ligne, bande',
  ],
  [
    { role: 'shape', shape: 'polygon' },
    'driehoek, driehoeken, vierhoek, vijfhoek, zeshoek, veelhoek, polygoon, polygon, triangle, triangles, quadrangle, quadrilatere, polygone, ' +
      'ruit, rechthoek, trojehoek, three corners, drie hoek',
  ],
  [{ role: 'shape', shape: 'between' }, 'tussen, between, entre'],
  [
    { role: 'shape', shape: 'circle' },
    'straal, cirkel, stralen, radius, circle, rayon, cercle, binnen een straal van, perimeter, omtrek, within, binnen, dans un rayon de',
  ],
  [
    { role: 'shape', shape: 'around' },
    'rond, rondom, omgeving, omgeving van, in de buurt van, buurt van, buurt, nabij, dichtbij, dicht bij, omheen, around, near, vicinity, ' +
      'autour, autour de, autour d, aux alentours de, alentours de, environs de, pres de, vlakbij, omstreken van',
  ],
  [
    { role: 'around-before', isWide: false },
    'en omgeving, en omstreken, en ommeland, e o, en de omgeving, and surroundings, and environs, and the surrounding area, ' +
      'et environs, et alentours, et ses environs',
  ],
  [
    { role: 'around-before', isWide: true },
    'en ruime omgeving, en de ruime omgeving, en wijde omgeving, en wijde omstreken, and wider area, and the wider area, et ses larges environs',
  ],
  [
    { role: 'shape', shape: 'wide' },
    'ruime regio, ruime regio rond, ruime regio rondom, ruime regio van, brede regio, brede regio rond, wijde regio, wijde omgeving, ' +
      'wijde omgeving van, ruime omgeving, ruime omgeving van, ruime omgeving rond, ruimere regio, ruimere omgeving, grote regio, ' +
      'wijde regio rond, wide region, wider region, wide region around, wider area, wider area around, greater area around, wide area around, ' +
      'grande region, grande region de, large region autour de, region elargie, region elargie de, region elargie autour de, ' +
      'large region, zone elargie autour de, ruim rond, wijd rond',
  ],
  [
    { role: 'shape', shape: 'region' },
    'regio, regios, regio s, regio rond, regio rondom, streek, streek rond, de streek van, streken, region, regions, region of, region around, ' +
      'region autour de, region de, area around, gebied rond, gebied rondom, stadsregio, stadsregios, omliggende van',
  ],
  [{ role: 'level', level: 'province' }, 'provincie, provincies, prov, province, provinces, provincie s'],
  [{ role: 'level', level: 'arrondissement' }, 'arrondissement, arrondissementen, arr, arrondissements, district, districts'],
  [
    { role: 'level', level: 'municipality' },
    'gemeente, gemeenten, gemeentes, stad, steden, stadscentrum, municipality, city, town, commune, ville',
  ],
  [{ role: 'level', level: 'resoc' }, 'resoc, resocs, ersv'],
  [{ role: 'level', level: 'reference-region' }, 'referentieregio, referentieregios, reference region, region de reference'],
  [
    { role: 'narrow' },
    'voornamelijk, vooral, voornaamlijk, hoofdzakelijk, meer bepaald, meer specifiek, met name, namelijk, in het bijzonder, specifiek, ' +
      'inzonderheid, mainly, especially, in particular, notably, mostly, surtout, principalement, notamment, en particulier, alleen, enkel',
  ],
  [{ role: 'in' }, 'in, dans, binnenin'],
  [
    { role: 'vague' },
    'sommige delen van, sommige delen, delen van, deel van, een deel van, een deel, enkele delen van, bepaalde delen van, gedeelte van, ' +
      'meerdere regios in, meerdere regio s in, verschillende regios in, verschillende regio s in, sommige regios in, sommige regio s in, ' +
      'enkele regios in, parts of, some parts of, several regions in, some regions of, certaines parties de, une partie de, ' +
      'plusieurs regions de, plusieurs regions en, noorden, zuiden, oosten, westen, midden, noorden van, zuiden van, oosten van, westen van, ' +
      'midden van, north of, south of, east of, west of, nord de, sud de, est de, ouest de, bijna, nagenoeg, presque, nearly, almost',
  ],
  [{ role: 'except' }, 'zonder, behalve, uitgezonderd, met uitzondering van, without, except, except for, sans, sauf, hors'],
  [{ role: 'every' }, 'alle, elke, iedere, all, every, each, toutes les, tous les, chaque, toutes'],
  [{ role: 'and' }, 'en, and, et, of, or, ou, alsook, evenals, plus, samen met, en ook, of ook, as well as, ainsi que, met'],
  [{ role: 'to' }, 'tot, tot aan, naar, to, jusqua, jusqu a, vers'],
  [{ role: 'km', factor: 1 }, 'km, kilometer, kilometers, kms, kilometre, kilometres, k m'],
  [{ role: 'km', factor: 0.001 }, 'm, meter, meters, metre, metres'],
  [{ role: 'km', factor: 1.609344 }, 'mijl, mijlen, mile, miles'],
  [{ role: 'width' }, 'breed, brede, breedte, wide, width, large, largeur, totale breedte, de large'],
  [
    { role: 'half' },
    'halve breedte, aan weerszijden, weerszijden, aan beide kanten, aan elke kant, aan beide zijden, on either side, either side, ' +
      'on each side, half width, de chaque cote, demi largeur, marge, margin, rand van',
  ],
  [
    { role: 'filler' },
    'de, het, een, van, voor, te, der, den, d, l, la, le, les, du, des, un, une, the, a, an, op, aan, bij, om, uit, door, over, is, er, dat, die, ' +
      'ook, nog, wel, niet, heel, hele, gans, ganse, gehele, volledige, volledig, geheel, whole, entire, tout, toute, entiere, uitrol, wijd, ' +
      'mate, toenemende, toenemend, in toenemende mate, zone, zones, gebied, gebieden, area, areas, grondgebied, ons, onze, mijn, zoek, zoeken, toon, ' +
      'toon mij, geef, geef mij, show, show me, montre, alles, plaatsen, places, lieux, werkplekken, scholen, leerplekken, ongeveer, circa, ca, ' +
      'ongeveer een, zowat, pakweg, approximately, about, environ, max, maximaal, hoogstens, tot maximaal, minder dan, afstand, op een afstand van, ' +
      'gelegen, liggend, gevormd, gevormd door, begrensd, met als hoekpunten, hoekpunten, met hoekpunten, punten, gaande, lopende, loopt, vanaf, vanuit, ' +
      'from, of the, centrum, center, centre, centraal, duaal, duale, opleiding, opleidingen, aanbod, vlaanderenbreed, regionaal, tekort, tekorten, ' +
      'tevens, eventueel, liefst, misschien, zeker, idem, groot aanbod, weinig, veel, meer, minder, buiten, excl, incl, inclusief, both, par, sur, avec, ' +
      'wijk, deelgemeente, dorp, hoofdstad, rest',
  ],
];

/** Keyword per folded text. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  WORDS.flatMap(([keyword, words]) => words.split(',').map((word) => [word.trim(), keyword] as const)),
);

/** Words that stand for "all of Flanders" without naming it. */
export const WHOLE_COUNTRY: ReadonlySet<string> = new Set(['overal', 'everywhere', 'partout']);

/** Points of the compass in "Oost- en West-Vlaanderen", where the rest of the first name is left out. */
export const COMPASS: ReadonlySet<string> = new Set(
  'oost west noord zuid midden centraal east north south central west nord sud est ouest'.split(' '),
);
