import type { ReactNode } from 'react';
import { naceTitle } from '../../i18n/nace-classes';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { ProspectRow, ProspectWeights } from '../../model/prospect-row';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import { SideCard } from '../ui/SideCard';
import { ProspectReasons } from './ProspectReasons';

interface ProspectCardProps {
  readonly row: ProspectRow;
  readonly register: Register;
  readonly weights: ProspectWeights;
  readonly onClose: () => void;
  /** Opens another of the same enterprise, by its id. */
  readonly onOpen: (id: string) => void;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** One establishment: its reasons in words and numbers, and what it carries already. */
export function ProspectCard({ row, register, weights, onClose, onOpen, children }: ProspectCardProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  return (
    <SideCard title={row.name} onClose={onClose}>
      <p>
        <strong>{words.kinds[row.kind]}</strong> · {municipalityName(register, row.municipality, language)} · {words.number}{' '}
        {row.id}
        {row.nace && (
          <>
            <br />
            {words.division(row.nace, naceTitle(row.nace, language))}
          </>
        )}
      </p>
      <p className="w-note">{words.kindHelp[row.kind]}</p>
      {children}
      <ProspectReasons {...{ row, register, weights, onOpen }} />
    </SideCard>
  );
}
