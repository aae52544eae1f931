import type { Text } from '../../i18n/text';
import type { AreaFace } from '../../map/scene';
import { type Judgement, judgedAreas } from '../answer/judged';

/** How the regions of the answer's level are coloured and labelled, by row. */
export function facesOf(judgement: Judgement, { verdicts }: Text): readonly AreaFace[] {
  const faces: AreaFace[] = [];
  for (const { area, verdict } of judgedAreas(judgement)) {
    if (area.region !== null) faces[area.region] = { verdict, word: verdicts[verdict], shade: null, brief: '' };
  }
  return faces;
}
