import { useMemo } from 'react';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { useSpeech } from '../context';
import { SearchBox } from '../question/SearchBox';
import { siteOptions } from '../question/site-options';
import type { PartProps } from './part-props';

/** Which school the view is about. */
export function SchoolField({ register, state, onState }: Pick<PartProps, 'register' | 'state' | 'onState'>) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const options = useMemo(() => siteOptions(register, 'schools', language), [register, language]);
  return (
    <SearchBox
      label={words.school}
      placeholder={words.schoolHelp}
      options={options}
      chosenId={state.school}
      onChoose={(school) => onState({ school })}
    />
  );
}
