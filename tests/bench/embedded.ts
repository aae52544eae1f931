import type { Question } from '../../src/model/question';
import { DEFAULT_THRESHOLDS } from '../../src/model/verdict';
import { EMBEDDED_FOLDER, loadFolder, loadGeography, loadReference } from '../../src/pipeline/folder';

export const PROGRAMME = 'elektrotechnicus';

/** The embedded dataset and the question that its benches ask. */
export const openEmbedded = async () => {
  const reference = await loadReference();
  const { register } = await loadFolder(EMBEDDED_FOLDER, await loadGeography());
  const question: Question = {
    subject: { kind: 'programme', programme: PROGRAMME, related: false },
    year: '2021-2022',
    level: 'arrondissement',
    reachKm: null,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: reference.learnersPerMentor,
  };
  return { register, question };
};
