import { describe, expect, test } from 'vitest';
import { readAreaSentence } from '../../src/data/area/read-area';
import { areaWordsFor } from '../../src/i18n/area';
import { type AreaShape, areaOfText, areaText, shapesOf } from '../../src/model/area';
import { geography } from './compiled-files';

const names = (points: readonly { name: string }[]) => points.map(({ name }) => name).join(' - ');

/** A shape as a short line: its kind, names and km; corners of a polygon in alphabetical order. */
function line(shape: AreaShape): string {
  switch (shape.kind) {
    case 'region': {
      const { level, code } = shape;
      const region = level === 'zone' ? null : geography.regions[level].find((candidate) => candidate.code === code);
      return `${level} ${region?.name ?? code}`;
    }
    case 'circle':
      return `circle ${shape.centre.name} ${shape.radiusKm}`;
    case 'corridor':
      return `corridor ${names(shape.points)} ${shape.halfWidthKm}`;
    case 'polygon':
      return `polygon ${names([...shape.points].sort((a, b) => (a.name < b.name ? -1 : 1)))} ${shape.marginKm}`;
  }
}

function read(sentence: string) {
  const reading = readAreaSentence(sentence, geography);
  return {
    ...reading,
    lines: reading.area ? shapesOf(reading.area).map(line) : [],
    codes: reading.guesses.map(({ code }) => code),
  };
}

const FLANDERS = ['zone vlaanderen'];
const PROVINCES = ['Antwerpen', 'Vlaams-Brabant', 'West-Vlaanderen', 'Oost-Vlaanderen', 'Limburg'].map(
  (name) => `province ${name}`,
);
const BRUSSELS = 'province Brussels Hoofdstedelijk Gewest';

/** Every area of annex 1 of the SERV advice of 2022, as it is written there. */
const ANNEX: readonly (readonly [sentence: string, shapes: readonly string[], ...guesses: string[]])[] = [
  ['Vlaanderen', FLANDERS],
  ["alle regio's in Vlaanderen", FLANDERS],
  ['uitrol vlaanderen breed', FLANDERS],
  ["meerdere regio's in Vlaanderen", FLANDERS, 'vague'],
  ['alle provincies', PROVINCES],
  ['elke provincie', PROVINCES],
  ['bijna alle provincies', PROVINCES, 'vague'],
  ['Oost-Vlaanderen', ['province Oost-Vlaanderen']],
  ['West-Vlaanderen', ['province West-Vlaanderen']],
  ['Limburg', ['province Limburg']],
  ['provincie Antwerpen', ['province Antwerpen']],
  ['Antwerpen en West-Vlaanderen', ['province Antwerpen', 'province West-Vlaanderen'], 'same-region'],
  [
    'Antwerpen, West-Vlaanderen, Limburg, Vlaams-Brabant en Brussel',
    ['province Antwerpen', 'province West-Vlaanderen', 'province Limburg', 'province Vlaams-Brabant', BRUSSELS],
  ],
  [
    'Antwerpen, Oost-Vlaanderen, Limburg, Vlaams-Brabant en Brussel',
    ['province Antwerpen', 'province Oost-Vlaanderen', 'province Limburg', 'province Vlaams-Brabant', BRUSSELS],
  ],
  ['Oost- en West-Vlaanderen', ['province Oost-Vlaanderen', 'province West-Vlaanderen']],
  ['Oost-west Vlaanderen', ['province Oost-Vlaanderen', 'province West-Vlaanderen']],
  ['Antwerpen - Vlaams Brabant', ['province Antwerpen', 'province Vlaams-Brabant']],
  ['Antwerpen-vlaams Brabant', ['province Antwerpen', 'province Vlaams-Brabant']],
  ['Kempen - Limburg', ['reference-region Kempen', 'province Limburg']],
  [
    'Noord West-Vlaanderen, Kust, Groot Brugge, Roeselare',
    ['zone noord-west-vlaanderen', 'zone kust', 'zone groot-brugge', 'municipality Roeselare'],
  ],
  ['sommige delen van Limburg', ['province Limburg'], 'vague'],
  ['Vlaams-Brabant (Leuven)', ['municipality Leuven'], 'narrowed'],
  ['Zuid - midden West Vlaanderen', ['reference-region Zuid-West-Vlaanderen', 'reference-region Midwest']],
  [
    'Oost-Vlaanderen in Waasland, Beveren, Sint-Niklaas',
    ['reference-region Waasland', 'municipality Beveren-Kruibeke-Zwijndrecht', 'municipality Sint-Niklaas'],
    'narrowed',
    'part-of',
  ],
  ['West-Vlaanderen in Brugge', ['municipality Brugge'], 'narrowed'],
  ['Limburg, regio Hasselt', ['arrondissement Hasselt'], 'narrowed'],
  [
    'West-Vlaanderen (regio Brugge, Roeselare, Kortrijk)',
    ['reference-region Regio Brugge', 'arrondissement Roeselare', 'arrondissement Kortrijk'],
    'narrowed',
  ],
  ['ruime regio rond Gent', ['circle Gent 25'], 'wide-radius'],
  ['Oost-Vlaanderen (regio gent)', ['reference-region Regio Gent'], 'narrowed'],
  ['Limburg (regio Hasselt)', ['arrondissement Hasselt'], 'narrowed'],
  ['Antwerpen (regio Turnhout en Mechelen)', ['arrondissement Turnhout', 'arrondissement Mechelen'], 'narrowed'],
  [
    'Antwerpen (regio Antwerpen, Mechelen, Sint-Niklaas)',
    ['reference-region Regio Antwerpen', 'arrondissement Mechelen', 'arrondissement Sint-Niklaas'],
    'narrowed',
    'outside-whole',
  ],
  ['in toenemende mate regio Gent', ['reference-region Regio Gent']],
  ['West-Vlaanderen (Brugge)', ['municipality Brugge'], 'narrowed'],
  ['West-Vlaanderen (Brugge) en Antwerpen', ['municipality Brugge', 'province Antwerpen'], 'narrowed', 'same-region'],
  ['Oost- Vlaanderen voornamelijk regio Gent', ['reference-region Regio Gent'], 'narrowed'],
  ['as: Aalst - Ninove - Halle', ['corridor Aalst - Ninove - Halle 5'], 'default-half-width', 'same-name'],
  ['as: Brugge - Roeselare', ['corridor Brugge - Roeselare 5'], 'default-half-width'],
  ['as: Gent Sint-Niklaas', ['corridor Gent - Sint-Niklaas 5'], 'default-half-width'],
  ['driehoek: Maaseik - Lommel - Genk', ['polygon Genk - Lommel - Maaseik 3'], 'default-margin'],
  ['driehoek: Tessenderlo, Genk, Tienen', ['polygon Genk - Tessenderlo - Tienen 3'], 'default-margin'],
  ['driehoek: Deinze, Tielt, Waregem', ['polygon Deinze - Tielt - Waregem 3'], 'default-margin', 'same-name'],
  ['driehoek: De Pinte, Zottegemn, Oudenaarde', ['polygon De Pinte - Oudenaarde - Zottegem 3'], 'spelling'],
  ['driehoek: Aalter - Eeklo, Maldegem', ['polygon Aalter - Eeklo - Maldegem 3'], 'default-margin'],
  ['driehoek: Waregem, Ingelmunster, Tielt', ['polygon Ingelmunster - Tielt - Waregem 3']],
  ['driekhoek: Hoogstraten - Turnhout - Zandhoven', ['polygon Hoogstraten - Turnhout - Zandhoven 3'], 'spelling'],
  ['driehoek  Deinze - Zottegem - Ronse', ['polygon Deinze - Ronse - Zottegem 3']],
  ['straal: Pelt', ['circle Pelt 15'], 'default-radius'],
];

test.each(ANNEX.map(([sentence, shapes, ...guesses]) => ({ sentence, shapes, guesses })))('the annex: $sentence', (row) => {
  const { sentence, shapes, guesses } = row;
  const { lines, codes, suggestions } = read(sentence);
  expect(lines).toEqual(shapes);
  expect(codes).toEqual(expect.arrayContaining(guesses));
  expect(suggestions).toEqual([]);
});

describe('others, reworded, misspelt and in other languages', () => {
  test.each<[string, string[]]>([
    ['Gentse regio', ['reference-region Regio Gent']],
    ['Wase regio, Leuvense omgeving', ['reference-region Waasland', 'circle Leuven 15']],
    ['straal Pelt 15 km', ['circle Pelt 15']],
    ['15 km rond Pelt en Genk', ['circle Pelt 15', 'circle Genk 15']],
    ['binnen 10 km van Gent', ['circle Gent 10']],
    ['straal van dertig km rond Genk', ['circle Genk 30']],
    ['max. 12,5 km van Brugge', ['circle Brugge 12.5']],
    ['straal Pelt 15 km, Genk 10 km', ['circle Pelt 15', 'circle Genk 10']],
    ['Gent en omgeving', ['circle Gent 15']],
    ['Mol, Geel e.o.', ['municipality Mol', 'circle Geel 15']],
    ['regio Halle', ['circle Halle 15']],
    ['regio Limburg', ['province Limburg']],
    ['Regio Mechelen/Leuven', ['arrondissement Mechelen', 'arrondissement Leuven']],
    ['as aalst/ninove/halle', ['corridor Aalst - Ninove - Halle 5']],
    ['as van Aalst over Ninove naar Halle', ['corridor Aalst - Ninove - Halle 5']],
    ['Aalst, Ninove en Halle (as)', ['corridor Aalst - Ninove - Halle 5']],
    ['as Gent - Brugge 10 km breed', ['corridor Gent - Brugge 5']],
    ['as Gent - Brugge, 4 km', ['corridor Gent - Brugge 4']],
    ['as langs de E40 Gent - Aalst', ['corridor Gent - Aalst 5']],
    ['van Gent tot Brugge', ['corridor Gent - Brugge 5']],
    ['tussen Gent en Aalst', ['corridor Gent - Aalst 5']],
    ['regio tussen Gent, Aalst en Oudenaarde', ['polygon Aalst - Gent - Oudenaarde 3']],
    ['as Merelbeke-Melle', ['corridor Merelbeke - Melle 5']],
    ['drihoek Maaseik Lomel Genck', ['polygon Genk - Lommel - Maaseik 3']],
    ['as Gent - Brugge en driehoek Tielt, Deinze, Waregem', ['corridor Gent - Brugge 5', 'polygon Deinze - Tielt - Waregem 3']],
    ['As', ['municipality As']],
    ['As, Genk en Bree', ['municipality As', 'municipality Genk', 'municipality Bree']],
    ['as As - Genk - Maaseik', ['corridor As - Genk - Maaseik 5']],
    ['straal As 10 km', ['circle As 10']],
    ['Halle (Zoersel)', ['municipality Zoersel']],
    ['straal Aalst (Limburg) 5 km', ['circle Aalst 5']],
    ['Brugge, West-Vlaanderen', ['municipality Brugge']],
    ['Neerpelt', ['municipality Pelt']],
    ['Meeuwen-Gruitrode', ['municipality Oudsbergen']],
    ['9000', ['municipality Gent']],
    ['gemeente Antwerpen', ['municipality Antwerpen']],
    ['Noord, Midden en Zuid Limburg', ['zone noord-limburg', 'zone midden-limburg', 'zone zuid-limburg']],
    ['Rand rond Brussel', ['zone vlaamse-rand']],
    ['Waesland en Haspengauw', ['reference-region Waasland', 'zone haspengouw']],
    ['Kortrik', ['municipality Kortrijk']],
    ['Sint-Nikolaas', ['municipality Sint-Niklaas']],
    ['Heist op den Breg', ['municipality Heist-op-den-Berg']],
    ['oostvlanderen', ['province Oost-Vlaanderen']],
    ['triangle Ghent, Bruges and Kortrijk', ['polygon Bruges - Ghent - Kortrijk 3']],
    ['radius 10 km around Pelt', ['circle Pelt 10']],
    ['East and West Flanders', ['province Oost-Vlaanderen', 'province West-Vlaanderen']],
    ['axe Gand - Bruges', ['corridor Gand - Bruges 5']],
    ['rayon de 20 km autour de Hasselt', ['circle Hasselt 20']],
    ['région de Gand', ['reference-region Regio Gent']],
    ['la côte', ['zone kust']],
    ['Flandre orientale et occidentale', ['province Oost-Vlaanderen', 'province West-Vlaanderen']],
  ])('%s', (sentence, shapes) => {
    expect(read(sentence).lines).toEqual(shapes);
  });
});

test('the other places of a name are told, the municipality is taken', () => {
  expect(read('straal Aalst').guesses).toContainEqual({
    code: 'same-name',
    name: 'Aalst',
    chosen: 'Aalst (Aalst)',
    others: ['Aalst (Sint-Truiden)'],
  });
});

test.each(['', 'xyzzy plugh', 'bananen', 'driehoek', '!?', 'Vlaamse ruit'])('never silence: "%s"', (sentence) => {
  const { area, guesses, suggestions } = read(sentence);
  expect(area).toBeNull();
  expect(guesses).toEqual([]);
  expect(suggestions.length).toBeGreaterThan(0);
  for (const language of ['nl', 'en', 'fr'] as const) {
    for (const suggestion of suggestions) expect(areaWordsFor(language, geography).suggestion(suggestion)).toMatch(/\S.*[.?]$/);
  }
});

test('what was not understood is left out and told, with the nearest names', () => {
  const { lines, codes, suggestions } = read('Gent en Brgruge');
  expect(lines[0]).toBe('municipality Gent');
  expect(read('Gent en qqqzzz').codes).toContain('ignored');
  expect(codes.length + suggestions.length).toBeGreaterThan(0);
  expect(read('Vlaanderen zonder Limburg').lines).toEqual(FLANDERS);
  expect(read('Vlaanderen zonder Limburg').codes).toContain('ignored');
});

test('every reading goes through a link unchanged, has a name in every language, and its guesses have sentences', () => {
  for (const [sentence] of ANNEX) {
    const { area, guesses } = read(sentence);
    if (!area) throw new Error(sentence);
    expect(areaOfText(areaText(area))).toEqual(area);
    for (const language of ['nl', 'en', 'fr'] as const) {
      const words = areaWordsFor(language, geography);
      expect(words.name(area)).not.toMatch(/undefined|NaN|null/);
      for (const guess of guesses) expect(words.guess(guess)).toMatch(/^\S.*\.$/);
    }
  }
});

test('the Dutch name of an area, typed again, is the same area', () => {
  const words = areaWordsFor('nl', geography);
  const wrong = ANNEX.flatMap(([sentence]) => {
    const { area, lines } = read(sentence);
    const again = area ? words.name(area) : '';
    return read(again).lines.join('; ') === lines.join('; ') ? [] : [`${again}: ${read(again).lines.join('; ')}`];
  });
  expect(wrong).toEqual([]);
});
