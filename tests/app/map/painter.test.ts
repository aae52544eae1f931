import { expect, test } from 'vitest';
import { analyse, sharedSupplyOf } from '../../../src/analysis/analyse';
import { heatOf, roomEverywhere } from '../../../src/analysis/explore';
import { finish } from '../../../src/analysis/steps';
import { roomCsv } from '../../../src/app/answer/RoomTable';
import { roomRows } from '../../../src/app/answer/room-rows';
import { facesOf } from '../../../src/app/map/faces';
import { paintHeat, paintRoom } from '../../../src/app/map/painter';
import type { Painting } from '../../../src/app/map/painting';
import { captionOf } from '../../../src/app/map/words';
import { formatFor } from '../../../src/i18n/format';
import { PAINT_TEXT } from '../../../src/i18n/paint';
import { LANGUAGES, type Language, loadText } from '../../../src/i18n/text';
import type { RegionLevel } from '../../../src/model/geography';
import { DEFAULT_GROUND } from '../../../src/model/match';
import { DEFAULT_THRESHOLDS } from '../../../src/model/verdict';
import { openFiles } from '../../analysis/shared-compare';
import { FLOW_YEAR, flowWorldOf } from '../../oracle/flow-world';

const { programmes, files } = flowWorldOf(7);
const { register } = await openFiles(files);

async function painted(level: RegionLevel, language: Language) {
  const subject = { kind: 'programme', programme: programmes[0] ?? '', related: false } as const;
  const question = {
    subject,
    year: FLOW_YEAR,
    level,
    reachKm: 8,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: {},
  };
  const text = await loadText(language);
  const speech = { language, text, format: formatFor(language) };
  const answer = analyse(register, question);
  const shared = finish(sharedSupplyOf(register, question, DEFAULT_GROUND));
  const judgement = { answer, shared, layer: 'shared' } as const;
  const room = finish(roomEverywhere(register, question, DEFAULT_GROUND));
  const ask = { register, judgement, speech };
  const paintings = [paintRoom(ask, room), paintHeat(ask, heatOf(register, question))].flatMap((painting) => painting ?? []);
  return { answer, shared, judgement, room, speech, paintings, ask };
}

const facesWith = ({ faces }: Painting) => faces.map(({ word, brief, shade }) => ({ word, brief, shade }));

test('every region has a shade, a word with the number, and the number alone', async () => {
  const { answer, shared, paintings } = await painted('arrondissement', 'nl');
  for (const painting of paintings) {
    expect(painting.faces.length).toBe(register.geography.regions.arrondissement.length);
    for (const face of painting.faces) expect(face.word === '' || face.brief === '' || face.shade === null).toBe(false);
    const used = new Set(painting.faces.map(({ shade }) => shade));
    const explained = new Set(painting.legend.map(({ shade }) => shade));
    for (const shade of used) expect(shade && explained.has(shade), `${painting.paint} ${shade}`).toBe(true);
  }
  const [room] = paintings;
  answer.areas.forEach(({ region }, row) => {
    if (region === null) return;
    const value = shared.areas[row]?.room ?? null;
    expect(room?.areaColumn.valueOf(region)).toBe(value);
    expect(room?.faces[region]?.word).toBe(
      value === null ? 'ruimte onbekend' : value === 0 ? 'geen ruimte' : `ruimte voor ${value}`,
    );
  });
});

test('municipalities carry their own room', async () => {
  const { paintings, room } = await painted('municipality', 'nl');
  for (const { site, room: value } of room.municipalities) expect(paintings[0]?.areaColumn.valueOf(site)).toBe(value);
});

test('without layer 2 of the answer room stays unpainted', async () => {
  const { ask, room } = await painted('province', 'nl');
  expect(paintRoom({ ...ask, judgement: { ...ask.judgement, shared: null } }, room)).toBeNull();
});

test.each(LANGUAGES)('the caption says in %s what is shown, with the steps and what is left out', async (language) => {
  const { judgement, paintings, speech } = await painted('province', language);
  for (const painting of paintings) {
    const caption = captionOf(register, judgement, painting, null, speech, null);
    expect(caption.lines).toContain(painting.title);
    expect(caption.lines).toContain(painting.note);
    expect(caption.legend.map(({ word }) => word)).toEqual(painting.legend.map(({ word }) => word));
    expect(facesWith(painting).every(({ word }) => !/undefined|NaN|Infinity/.test(word))).toBe(true);
  }
  expect(captionOf(register, judgement, null, null, speech, null).legend.every(({ fill }) => !/-\d$/.test(fill))).toBe(true);
});

test('a map of verdicts is painted by none of this', async () => {
  const { judgement, speech } = await painted('province', 'nl');
  expect(facesOf(judgement, speech.text).every((face) => face?.shade === null && face.brief === '')).toBe(true);
});

test('numbers are said as the language says them', () => {
  expect(PAINT_TEXT.nl.heat.learnersPerPlace(1.4, '1,4')).toBe('1,4 leerlingen per plek');
  expect(PAINT_TEXT.en.heat.placesPerLearner(0.7, '0.7')).toBe('0.7 places per learner');
  expect(PAINT_TEXT.fr.heat.placesPerLearner(0.7, '0,7')).toBe('0,7 place par élève');
  expect(PAINT_TEXT.fr.heat.learnersPerPlace(2.3, '2,3')).toBe('2,3 élèves par place');
  expect(PAINT_TEXT.nl.heat.outside(0, 0)).toBe('');
});

test('the table of room ranks every site, with what is there now', async () => {
  const { answer, room } = await painted('province', 'nl');
  const rows = roomRows(register, answer, room, 'schools', 'nl');
  expect(rows).toHaveLength(register.schools?.ids.length ?? 0);
  const rooms = rows.map((row) => row.room);
  expect([...rooms].sort((a, b) => b - a)).toEqual(rooms);
  const learnersOf = new Map(
    answer.schools.map(({ school, offers, learners }) => [school, offers === 'asked' ? learners : null]),
  );
  for (const row of rows) expect(row.learners, row.id).toBe(learnersOf.get(row.site) ?? null);
  const { header, rows: lines } = roomCsv(rows, 'schools', false, PAINT_TEXT.nl);
  expect(header).toEqual(['id', 'School', 'Gemeente', 'Aanbod', 'Leerlingen', 'Ruimte']);
  expect(lines[0]).toHaveLength(header.length);
  const municipalities = roomRows(register, answer, room, 'municipalities', 'nl');
  expect(municipalities).toHaveLength(register.geography.regions.municipality.length);
});

test('only kinds of school that are asked for are listed', async () => {
  const { answer, room } = await painted('province', 'nl');
  const asked = { ...answer, question: { ...answer.question, schoolKinds: ['centrum'] } };
  const kinds = roomRows(register, asked, room, 'schools', 'nl').map(({ site }) => register.schools?.kinds[site]);
  expect(new Set(kinds)).toEqual(new Set(['centrum']));
});
