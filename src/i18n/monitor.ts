import type { Language } from './text';

/** What the parts of the view of monitoring have in common. */
export interface MonitorText {
  readonly title: string;
  readonly parts: Readonly<Record<'questions' | 'trends' | 'class' | 'flows' | 'ending' | 'sure', string>>;
  readonly brokenLink: string;
  /** The day that the whole tool stands on. */
  readonly onDay: string;
  readonly onDayHelp: string;
}

export const MONITOR_TEXT: Readonly<Record<Language, MonitorText>> = {
  nl: {
    title: 'Monitoring',
    parts: {
      questions: 'Vragen',
      trends: 'Cijfers',
      class: 'Wie zoekt een plek',
      flows: 'Stromen',
      ending: 'Wat loopt af',
      sure: 'Hoe zeker',
    },
    brokenLink: 'De link zegt niet verstaanbaar wat u hier wilde zien. U ziet het begin van Monitoring; kies hieronder.',
    onDay: 'Op datum',
    onDayHelp: 'Zet alle cijfers en oordelen, in elk onderdeel, op deze dag.',
  },
  en: {
    title: 'Monitoring',
    parts: {
      questions: 'Questions',
      trends: 'Figures',
      class: 'Who needs a place',
      flows: 'Flows',
      ending: 'What ends',
      sure: 'How sure',
    },
    brokenLink: 'The link does not say clearly what you wanted to see here. You see the start of Monitoring; choose below.',
    onDay: 'As on',
    onDayHelp: 'Moves all figures and verdicts, in every view, to this day.',
  },
  fr: {
    title: 'Suivi',
    parts: {
      questions: 'Questions',
      trends: 'Chiffres',
      class: 'Qui cherche une place',
      flows: 'Flux',
      ending: 'Ce qui se termine',
      sure: 'Solidité',
    },
    brokenLink:
      'Le lien ne dit pas clairement ce que vous vouliez voir ici. Vous voyez le début du suivi ; choisissez ci-dessous.',
    onDay: 'À la date du',
    onDayHelp: 'Place tous les chiffres et avis, dans chaque vue, à cette date.',
  },
};
