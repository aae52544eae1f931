import { describe, expect, it } from 'vitest';
import { NEW_OFFERS_TEXT } from '../../../src/i18n/new-offers';
import { entranceOf } from '../../../src/model/scouting';

const told = (room: number, roomFirst: number, learners: number, loses: number) =>
  NEW_OFFERS_TEXT.nl.adviceLong[room === 0 ? 'no-room' : 'too-little-room'](entranceOf({ room, roomFirst }, learners, loses));

describe('too little room in words', () => {
  it('adds up to all learners, and says what others lose', () => {
    expect(told(5, 5, 8, 0)).toBe(
      '5 van de 8 leerlingen krijgen een vrije plek; 3 blijven zonder; geen ander aanbod verliest een zekere plek.',
    );
    expect(told(5, 7, 8, 3)).toBe(
      '5 van de 8 leerlingen krijgen een vrije plek; 2 alleen als een ander een plek afstaat; 1 blijft zonder; ander aanbod verliest samen 3 zekere plekken.',
    );
    expect(told(0, 9, 8, 1)).toBe(
      'Geen van de 8 leerlingen krijgt een vrije plek; 8 alleen als een ander een plek afstaat; ander aanbod verliest samen 1 zekere plek.',
    );
    expect(told(0, 0, 1, 0)).toBe(
      'Die ene leerling krijgt geen vrije plek; 1 blijft zonder; geen ander aanbod verliest een zekere plek.',
    );
  });
});
