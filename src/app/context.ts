import { createContext, useContext } from 'react';
import type { Format } from '../i18n/format';
import type { Language, Text } from '../i18n/text';

export interface Speech {
  readonly language: Language;
  readonly text: Text;
  readonly format: Format;
}

/** The words and number forms of the chosen language, for every component. */
export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('SpeechContext is missing');
  return speech;
}
