import { describe, expect, it } from 'vitest';
import { bestMatches } from '../../../src/app/new-offers/best-matches';

const OPTIONS = [
  { id: 's1', label: 'Demoschool Maasmechelen 1' },
  { id: 's2', label: 'Demoschool Mechelen 1' },
  { id: 's3', label: 'Demoschool Mechelen 11' },
  { id: 's11', label: 'Proefschool, Bornem' },
];
const found = (typed: string) => bestMatches(OPTIONS, typed).map(({ id }) => id);

describe('a list that is searched', () => {
  it('has the one that is called so first', () => {
    expect(found('demoschool mechelen 1')).toEqual(['s2', 's3', 's1']);
    expect(found('S1')).toEqual(['s1', 's11']);
  });

  it('has words that begin so before words that have it in them', () => {
    expect(found('mechelen')).toEqual(['s2', 's3', 's1']);
    expect(found('born')).toEqual(['s11']);
  });

  it('has all as they stand before anything is typed, and none that lacks a word', () => {
    expect(found('')).toEqual(OPTIONS.map(({ id }) => id));
    expect(found('mechelen bornem')).toEqual([]);
  });
});
