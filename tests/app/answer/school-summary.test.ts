import { describe, expect, test } from 'vitest';
import { sayShared, schoolHeadline } from '../../../src/app/answer/school-summary';
import { SCHOOL_SHARED_TEXT } from '../../../src/i18n/school-shared';
import { type Language, loadText } from '../../../src/i18n/text';
import type { SchoolReach } from '../../../src/model/answer';
import type { SharedSchool } from '../../../src/model/match';

function reachOf(learners: number | null, breakEvenAloneKm: number | null): SchoolReach {
  return {
    school: 0,
    reachKm: 3,
    curve: { learners, places: Float64Array.from([0, 2, 5, 9]), otherLearners: new Float64Array(4), breakEvenAloneKm },
    competitors: [],
  };
}

describe('the sentence about a school', () => {
  test('tells enough within reach from enough only beyond it', () => {
    expect(schoolHeadline(reachOf(4, 3), 3)).toEqual({ kind: 'enough', km: 3 });
    expect(schoolHeadline(reachOf(8, 4), 3)).toEqual({ kind: 'too-far', km: 4, reachKm: 3 });
  });

  test('tells never enough with the places at the end of the curve', () => {
    expect(schoolHeadline(reachOf(18, null), 3)).toEqual({ kind: 'never', maxKm: 4, learners: 18, places: 9 });
  });

  test('keeps unknown apart from none', () => {
    expect(schoolHeadline(reachOf(null, null), 2)).toEqual({ kind: 'unknown', places: 2, km: 2 });
    expect(schoolHeadline(reachOf(0, null), 2)).toEqual({ kind: 'nobody', places: 2, km: 2 });
  });
});

describe('the sentence of the shared supply about a school', async () => {
  const texts = { nl: await loadText('nl'), en: await loadText('en'), fr: await loadText('fr') };
  const say = (language: Language, school: Partial<SharedSchool>, isOpen = false) =>
    sayShared(
      { school: 0, learners: 8, status: 'short', leastUnplaced: 0, mostUnplaced: 0, room: 0, ...school },
      20,
      isOpen,
      'Proef',
      SCHOOL_SHARED_TEXT[language],
      texts[language],
    );

  test('tells a certain shortage from one that depends on who comes first', () => {
    expect(say('nl', { leastUnplaced: 3, mostUnplaced: 5 })).toBe(
      'Mogelijk tekort: 3 tot 5 van de 8 leerlingen van Proef vinden binnen 20 km geen plek.',
    );
    expect(say('nl', { leastUnplaced: 1, mostUnplaced: 1 })).toBe(
      'Mogelijk tekort: 1 van de 8 leerlingen van Proef vindt binnen 20 km geen plek.',
    );
    expect(say('en', { mostUnplaced: 5 })).toBe(
      'Possible shortage: up to 5 of the 8 learners of Proef may stay without a place within 20 km, depending on who comes first.',
    );
    expect(say('fr', { leastUnplaced: 8, mostUnplaced: 8 })).toBe(
      'Pénurie possible : aucun des 8 élèves de Proef ne trouve de place dans 20 km.',
    );
  });

  test('speaks of one learner as one', () => {
    const one = { learners: 1, leastUnplaced: 1, mostUnplaced: 1 };
    expect(say('nl', one)).toBe('Mogelijk tekort: de ene leerling van Proef vindt binnen 20 km geen plek.');
    expect(say('en', one)).toBe('Possible shortage: the one learner of Proef finds no place within 20 km.');
    expect(say('fr', { ...one, leastUnplaced: 0 })).toContain("l'unique élève de Proef peut rester sans place");
  });

  test('tells tight from covered, with the room', () => {
    expect(say('nl', { status: 'tight' })).toBe(
      'Krap: alle 8 leerlingen van Proef kunnen binnen 20 km een plek vinden, maar niet één meer.',
    );
    expect(say('nl', { status: 'tight', room: 4 })).toContain('niet in elke opleiding nog één meer');
    expect(say('fr', { status: 'covered', room: 6 })).toBe(
      'Couvert : les 8 élèves de Proef peuvent trouver une place dans 20 km, avec une marge de 6.',
    );
    expect(say('nl', { learners: 0, status: 'covered', room: 1 })).toBe(
      'Proef heeft niemand die een plek zoekt; binnen 20 km is er ruimte voor 1 leerling.',
    );
  });

  test('says of whom it speaks when agreements stay', () => {
    expect(say('nl', { status: 'covered', room: 2 }, true)).toContain('alle 8 leerlingen zonder overeenkomst van Proef');
  });
});
