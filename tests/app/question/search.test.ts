import { describe, expect, it } from 'vitest';
import { bestMatches, searchedIn } from '../../../src/app/question/search';

const OPTIONS = [
  { id: 's1', name: 'Demoschool Maasmechelen 1' },
  { id: 's2', name: 'Demoschool Mechelen 1' },
  { id: 's3', name: 'Demoschool Mechelen 11' },
  { id: 's11', name: 'Proefschool, Bornem' },
].map(({ id, name }) => ({ id, ...searchedIn([name, id]) }));
const PROGRAMMES = [
  { id: 'seller', ...searchedIn(['Gespecialiseerd verkoper slagerij duaal', 'verkoper'], 'Voeding') },
  { id: 'butcher', ...searchedIn(['Slagerij duaal', 'beenhouwer'], 'Voeding') },
  { id: 'master', ...searchedIn(['Slagerij en fijnkost duaal'], 'Voeding') },
];
const found = (typed: string) => bestMatches(OPTIONS, typed).map(({ id }) => id);
const programmes = (typed: string) => bestMatches(PROGRAMMES, typed).map(({ id }) => id);

describe('a list that is searched', () => {
  it('has the one that is called so first', () => {
    expect(found('demoschool mechelen 1')).toEqual(['s2', 's3', 's1']);
    expect(found('S1')).toEqual(['s1', 's11']);
    expect(programmes('Slagerij duaal')).toEqual(['butcher', 'seller', 'master']);
    expect(programmes('verkoper')[0]).toBe('seller');
  });

  it('has names that begin so before names with a word that does', () => {
    expect(programmes('slag')).toEqual(['butcher', 'master', 'seller']);
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
