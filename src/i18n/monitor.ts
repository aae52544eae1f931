import type { Language } from './text';

/** What the parts of the view of monitoring have in common. */
export interface MonitorText {
  readonly title: string;
  readonly parts: Readonly<Record<'questions' | 'trends' | 'class' | 'flows' | 'ending' | 'sure', string>>;
  readonly brokenLink: string;
  /** The day that the whole tool stands on. */
  readonly onDay: string;
  readonly onDayHelp: string;
  /** A day before the first of the data. */
  readonly tooEarly: (first: string) => string;
  /** Where a day after the data is asked for figures by year: the last year that they have. */
  readonly notCounted: string;
  readonly toCounted: string;
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
    tooEarly: (first) => `De gegevens beginnen op ${first}: de dag is gebleven. Kies die dag of een latere.`,
    notCounted: 'Vragen en cijfers tellen per schooljaar, en zijn er alleen op de dag van de gegevens',
    toCounted: 'Toon de cijfers op de dag van de gegevens',
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
    tooEarly: (first) => `The data begin on ${first}: the day has stayed. Choose that day or a later one.`,
    notCounted: 'Questions and figures count by school year, and are there on the day of the data only',
    toCounted: 'Show the figures on the day of the data',
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
    tooEarly: (first) => `Les données commencent le ${first} : le jour est resté. Choisissez ce jour ou un jour suivant.`,
    notCounted: 'Les questions et les chiffres comptent par année scolaire, et ne valent qu’à la date des données',
    toCounted: 'Montrer les chiffres à la date des données',
  },
};
