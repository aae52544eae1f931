import type { MinisterVerdict, MinisterWord } from '../model/reference';
import { FLAGS, type Flag, VERDICTS, type Verdict } from '../model/verdict';
import { cell, readTable } from './facts';

/** Tables of public/data/reference.json, without its head. Throws on a code that the model does not know. */
export function referenceTables(directory: string): Record<string, readonly unknown[]> {
  const ministerWords = readMinisterWords(directory);
  const ministerVerdicts = readMinisterVerdicts(directory);
  const words = new Set(ministerWords.map(({ word }) => word));
  const stranger = ministerVerdicts.find(({ word }) => !words.has(word));
  if (stranger) throw new Error(`minister-verdicts.csv: no such word "${stranger.word}"`);
  const mentors = readTable(directory, 'learners-per-mentor.csv', ['sector', 'learners_per_mentor']);
  return {
    learnersPerMentor: mentors.map((row) => [cell(row, 'sector'), Number(cell(row, 'learners_per_mentor'))]),
    ministerWords,
    ministerVerdicts,
  };
}

function readMinisterWords(directory: string): MinisterWord[] {
  return readTable(directory, 'minister-words.csv', ['word', 'verdicts', 'flags']).map((row) => ({
    word: cell(row, 'word'),
    verdicts: codes<Verdict>(cell(row, 'verdicts'), VERDICTS),
    flags: codes<Flag>(cell(row, 'flags'), FLAGS),
  }));
}

function readMinisterVerdicts(directory: string): MinisterVerdict[] {
  return readTable(directory, 'minister-verdicts.csv', ['region', 'programme_id', 'school_year', 'word']).map((row) => ({
    region: cell(row, 'region'),
    programme: cell(row, 'programme_id'),
    year: cell(row, 'school_year'),
    word: cell(row, 'word'),
  }));
}

/** Codes separated by semicolons. */
function codes<T extends string>(text: string, known: readonly T[]): T[] {
  return text
    .split(';')
    .filter(Boolean)
    .map((part) => {
      const code = known.find((candidate) => candidate === part);
      if (code === undefined) throw new Error(`minister-words.csv: no such code "${part}"`);
      return code;
    });
}
