import type { Method, NotInData, ReadyQuestion } from '../model/questions';
import { pluralFor } from './plural';
import type { Language } from './text';

// The questions that parliament asked, in short, with how their answers count and what the data cannot say.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

export interface QuestionsText {
  readonly title: string;
  readonly intro: string;
  readonly documents: Readonly<Record<ReadyQuestion['document'], string>>;
  /** `where`: "in de provincie Antwerpen". */
  readonly questions: Readonly<Record<string, (where: string) => string>>;
  readonly number: (number: string) => string;
  readonly province: string;
  readonly all: string;
  readonly inAll: string;
  readonly back: string;
  readonly how: string;
  readonly methods: Readonly<Record<Method, string>>;
  /** "#" stands for the first school year of the data. */
  readonly notInData: Readonly<Record<NotInData, string>>;
  /** Sectors with fewer places than learners; none. */
  readonly short: (list: string | null) => string;
  readonly tightest: (list: string, fewest: number) => string;
  /** The table per sector, and why its programmes may be short all the same. */
  readonly tension: Readonly<
    Record<'title' | 'learners' | 'places' | 'ratio' | 'programmes' | 'short' | 'why' | 'file', string>
  > & {
    readonly toOverview: (sector: string) => string;
  };
  /** Programmes that are new in a school year. */
  readonly fresh: {
    readonly meaning: string;
    readonly inYear: (year: string, programmes: number) => string;
    readonly file: string;
  };
  /** Of the enterprises with a recognition those with an agreement. */
  readonly share: Readonly<Record<'recognised' | 'withAgreement' | 'share' | 'file', string>> & {
    readonly title: (source: string, year: string) => string;
    readonly titleByYear: (source: string) => string;
  };
  readonly open: string;
  readonly notFound: string;
}

const nl: QuestionsText = {
  title: 'Vragen van het Vlaams Parlement',
  intro: 'Kies een vraag: het antwoord komt uit de gegevens, met hoe er geteld is en wat ze niet zeggen.',
  documents: {
    '000': 'Vraag 724 en 817 (18/07/2022): aanbod in Antwerpse scholen',
    '001': 'Vraag 337 (07/02/2022): opleidingen en werkplekken',
    '004': 'Vraag 757 (16/06/2023): bedrijven die opleiden',
  },
  questions: {
    'offer-antwerp-per-year': (where) => `Hoeveel duale opleidingen zijn er ${where}, per schooljaar?`,
    'offer-per-province': () => 'Hoeveel duale opleidingen zijn er in elke provincie en in Brussel, vergeleken?',
    'offer-antwerp-per-degree-and-form': (where) => `Welke graad en onderwijsvorm hebben ze ${where}?`,
    'sectors-with-most-offer-antwerp': (where) => `Welke sectoren hebben het grootste aanbod ${where}?`,
    'sectors-with-most-shortage-antwerp': (where) => `In welke sectoren is er ${where} een tekort?`,
    'workplaces-per-region-antwerp': (where) => `Hoeveel werkplekken zijn er per regio ${where}?`,
    'new-offer-antwerp': (where) => `Welke opleidingen zijn er nieuw ${where}?`,
    'dual-programmes': () => 'Hoeveel opleidingen kunnen duaal gevolgd worden?',
    'dual-programmes-per-province': () => 'Hoeveel zijn dat er per provincie?',
    workplaces: () => 'Hoeveel werkplekken zijn er?',
    'workplaces-per-province': () => 'Hoeveel werkplekken zijn er per provincie?',
    'enterprises-with-recognition': () => 'Hoeveel bedrijven hebben een erkenning, per provincie en per sector?',
    'enterprises-with-agreement': () => 'Hoeveel bedrijven leidden echt een leerling op?',
    'mentors-trained': () => 'Hoeveel mensen volgden een mentoropleiding?',
  },
  number: (number) => `Vraag ${number}`,
  province: 'Provincie',
  all: 'Vlaanderen en Brussel',
  inAll: 'in Vlaanderen en Brussel',
  back: 'Alle vragen',
  how: 'Hoe er geteld is',
  methods: {
    'offer-per-school-and-programme': 'Een opleiding telt één keer per school die ze aanbiedt, met of zonder leerlingen.',
    'programme-once': 'Een opleiding telt één keer, hoeveel scholen of werkplekken ze ook heeft.',
    'sector-of-programme': 'De sector is die van de opleiding.',
    'sector-of-workplace': 'De sector is die van de werkplek.',
    'valid-on-any-day-of-the-year': 'Een erkenning telt mee in elk schooljaar waarin ze op minstens één dag geldt.',
    'establishment-once': 'Een vestiging telt één keer, ook met meer erkenningen.',
    'enterprise-once-per-row': 'Een onderneming telt in elke rij waarin ze een vestiging heeft, en één keer in het totaal.',
    'places-by-rule': 'Leerplekken volgen uit de mentoren van een vestiging, of uit haar werknemers als die niet bekend zijn.',
    'agreement-at-workplace': 'Een overeenkomst telt waar de werkplek ligt, niet waar de school ligt.',
  },
  notInData: {
    'years-before-the-data': 'Schooljaren voor #: niet in deze gegevens. De vraag ging vanaf 2016-2017.',
    'programmes-of-next-year': 'Wat volgend schooljaar nieuw start: niet in deze gegevens. U ziet wat er per jaar bijkwam.',
    'demand-of-employers':
      'Hoeveel leerlingen werkgevers zouden willen: niet in deze gegevens. U ziet leerlingen naast leerplekken.',
    'places-offered': 'Hoeveel plekken bedrijven nu openstellen: niet in deze gegevens. Leerplekken zijn berekend.',
    obstacles: 'Waarom scholen of bedrijven niet meedoen: niet in deze gegevens.',
    'programmes-without-a-workplace': 'Opleidingen die ook zonder werkplek gevolgd kunnen worden: niet in deze gegevens.',
    'sector-of-joint-committee':
      'Het document neemt de sector van het paritair comité van de onderneming; deze gegevens kennen de sector van de werkplek.',
    'learners-without-agreement': 'Leerlingen zonder overeenkomst: niet in deze gegevens.',
    'mentor-training': 'Wie een mentoropleiding volgde: niet in deze gegevens.',
  },
  short: (list) =>
    list === null
      ? 'In geen enkele sector zijn er in totaal minder leerplekken dan leerlingen.'
      : `Minder leerplekken dan leerlingen: ${list}.`,
  tightest: (list, fewest) =>
    `Het krapst, in leerplekken per leerling: ${list}; sectoren met minder dan ${fewest} leerlingen zijn weggelaten.`,
  tension: {
    title: 'Leerlingen en plekken per sector',
    learners: 'Leerlingen',
    places: 'Plekken',
    ratio: 'Plekken per leerling',
    programmes: 'Opleidingen',
    short: 'waarvan ergens een mogelijk tekort',
    why: 'Dit is het totaal van een sector, met de sector van de opleiding voor leerlingen en plekken. Het sectoroverzicht kijkt per opleiding en per gebied: daar kan een tekort zijn dat in het totaal wegvalt. Een plek die voor opleidingen van twee sectoren erkend is, telt in beide: tel de rijen niet op.',
    toOverview: (sector) => `${sector} in het sectoroverzicht`,
    file: 'leerlingen-en-plekken-per-sector',
  },
  fresh: {
    meaning: 'Nieuw is een opleiding die een school in dat schooljaar aanbiedt, en geen enkele in het jaar ervoor.',
    inYear: (year, programmes) => `${year}: ${nlPlural(programmes, '# nieuwe opleiding', '# nieuwe opleidingen')}`,
    file: 'nieuwe-opleidingen',
  },
  share: {
    title: (source, year) => `Aandeel met een overeenkomst, ${year} (${source.toLocaleLowerCase()})`,
    titleByYear: (source) => `Aandeel met een overeenkomst per schooljaar (${source.toLocaleLowerCase()})`,
    recognised: 'Met een erkenning',
    withAgreement: 'Met een overeenkomst',
    share: 'Aandeel',
    file: 'aandeel-met-overeenkomst',
  },
  open: 'Open in Cijfers',
  notFound: 'De link vraagt een vraag die we niet kennen. Kies er hieronder een.',
};

const en: QuestionsText = {
  title: 'Questions of the Flemish Parliament',
  intro: 'Choose a question: the answer comes from the data, with how it counts and what they do not say.',
  documents: {
    '000': 'Question 724 and 817 (18/07/2022): offer in Antwerp schools',
    '001': 'Question 337 (07/02/2022): programmes and workplaces',
    '004': 'Question 757 (16/06/2023): firms that train',
  },
  questions: {
    'offer-antwerp-per-year': (where) => `How many dual programmes are there ${where}, by school year?`,
    'offer-per-province': () => 'How many dual programmes are there in each province and in Brussels, compared?',
    'offer-antwerp-per-degree-and-form': (where) => `Which degree and education form do they have ${where}?`,
    'sectors-with-most-offer-antwerp': (where) => `Which sectors have the largest offer ${where}?`,
    'sectors-with-most-shortage-antwerp': (where) => `In which sectors is there a shortage ${where}?`,
    'workplaces-per-region-antwerp': (where) => `How many workplaces are there per region ${where}?`,
    'new-offer-antwerp': (where) => `Which programmes are new ${where}?`,
    'dual-programmes': () => 'How many programmes can be followed in dual learning?',
    'dual-programmes-per-province': () => 'How many is that per province?',
    workplaces: () => 'How many workplaces are there?',
    'workplaces-per-province': () => 'How many workplaces are there per province?',
    'enterprises-with-recognition': () => 'How many firms have a recognition, by province and sector?',
    'enterprises-with-agreement': () => 'How many firms actually trained a learner?',
    'mentors-trained': () => 'How many people followed a mentor training?',
  },
  number: (number) => `Question ${number}`,
  province: 'Province',
  all: 'Flanders and Brussels',
  inAll: 'in Flanders and Brussels',
  back: 'All questions',
  how: 'How it counts',
  methods: {
    'offer-per-school-and-programme': 'A programme counts once per school that offers it, with or without learners.',
    'programme-once': 'A programme counts once, however many schools or workplaces it has.',
    'sector-of-programme': 'The sector is that of the programme.',
    'sector-of-workplace': 'The sector is that of the workplace.',
    'valid-on-any-day-of-the-year': 'A recognition counts in every school year in which it is valid on at least one day.',
    'establishment-once': 'An establishment counts once, even with more recognitions.',
    'enterprise-once-per-row': 'An enterprise counts in every row where it has an establishment, and once in the total.',
    'places-by-rule': 'Places follow from the mentors of an establishment, or from its employees where those are not known.',
    'agreement-at-workplace': 'An agreement counts where the workplace lies, not where the school lies.',
  },
  notInData: {
    'years-before-the-data': 'School years before #: not in these data. The question began with 2016-2017.',
    'programmes-of-next-year': 'What starts next school year: not in these data. You see what was added each year.',
    'demand-of-employers': 'How many learners employers would want: not in these data. You see learners beside places.',
    'places-offered': 'How many places firms open now: not in these data. Places are computed.',
    obstacles: 'Why schools or firms do not take part: not in these data.',
    'programmes-without-a-workplace': 'Programmes that can also be followed without a workplace: not in these data.',
    'sector-of-joint-committee':
      'The document takes the sector of the enterprise’s joint committee; these data know the sector of the workplace.',
    'learners-without-agreement': 'Learners without an agreement: not in these data.',
    'mentor-training': 'Who followed a mentor training: not in these data.',
  },
  short: (list) => (list === null ? 'No sector has fewer places in all than learners.' : `Fewer places than learners: ${list}.`),
  tightest: (list, fewest) =>
    `Tightest, in places per learner: ${list}; sectors with fewer than ${fewest} learners are left out.`,
  tension: {
    title: 'Learners and places per sector',
    learners: 'Learners',
    places: 'Places',
    ratio: 'Places per learner',
    programmes: 'Programmes',
    short: 'of which possibly short somewhere',
    why: 'This is the total of a sector, by the sector of the programme for learners and places. The sector overview looks at every programme and area: there may be a shortage there that the total hides. A place recognised for programmes of two sectors counts in both: do not add up the rows.',
    toOverview: (sector) => `${sector} in the sector overview`,
    file: 'learners-and-places-per-sector',
  },
  fresh: {
    meaning: 'New is a programme that a school offers in that school year, and none did in the year before.',
    inYear: (year, programmes) => `${year}: ${enPlural(programmes, '# new programme', '# new programmes')}`,
    file: 'new-programmes',
  },
  share: {
    title: (source, year) => `Share with an agreement, ${year} (${source.toLocaleLowerCase()})`,
    titleByYear: (source) => `Share with an agreement per school year (${source.toLocaleLowerCase()})`,
    recognised: 'With a recognition',
    withAgreement: 'With an agreement',
    share: 'Share',
    file: 'share-with-agreement',
  },
  open: 'Open in Figures',
  notFound: 'The link asks for a question that we do not know. Choose one below.',
};

const fr: QuestionsText = {
  title: 'Questions du Parlement flamand',
  intro: 'Choisissez une question : la réponse vient des données, avec la façon de compter et ce qu’elles ne disent pas.',
  documents: {
    '000': 'Question 724 et 817 (18/07/2022) : offre dans les écoles anversoises',
    '001': 'Question 337 (07/02/2022) : formations et lieux de travail',
    '004': 'Question 757 (16/06/2023) : entreprises qui forment',
  },
  questions: {
    'offer-antwerp-per-year': (where) => `Combien de formations en alternance y a-t-il ${where}, par année scolaire ?`,
    'offer-per-province': () => 'Combien de formations en alternance dans chaque province et à Bruxelles, comparées ?',
    'offer-antwerp-per-degree-and-form': (where) => `Quel degré et quelle forme d’enseignement ont-elles ${where} ?`,
    'sectors-with-most-offer-antwerp': (where) => `Quels secteurs ont la plus grande offre ${where} ?`,
    'sectors-with-most-shortage-antwerp': (where) => `Dans quels secteurs y a-t-il une pénurie ${where} ?`,
    'workplaces-per-region-antwerp': (where) => `Combien de lieux de travail y a-t-il par région ${where} ?`,
    'new-offer-antwerp': (where) => `Quelles formations sont nouvelles ${where} ?`,
    'dual-programmes': () => 'Combien de formations peuvent être suivies en alternance ?',
    'dual-programmes-per-province': () => 'Combien par province ?',
    workplaces: () => 'Combien de lieux de travail y a-t-il ?',
    'workplaces-per-province': () => 'Combien de lieux de travail par province ?',
    'enterprises-with-recognition': () => 'Combien d’entreprises sont agréées, par province et par secteur ?',
    'enterprises-with-agreement': () => 'Combien d’entreprises ont vraiment formé un élève ?',
    'mentors-trained': () => 'Combien de personnes ont suivi une formation de mentor ?',
  },
  number: (number) => `Question ${number}`,
  province: 'Province',
  all: 'Flandre et Bruxelles',
  inAll: 'en Flandre et à Bruxelles',
  back: 'Toutes les questions',
  how: 'Comment on compte',
  methods: {
    'offer-per-school-and-programme': 'Une formation compte une fois par école qui l’offre, avec ou sans élèves.',
    'programme-once': 'Une formation compte une fois, quel que soit le nombre d’écoles ou de lieux de travail.',
    'sector-of-programme': 'Le secteur est celui de la formation.',
    'sector-of-workplace': 'Le secteur est celui du lieu de travail.',
    'valid-on-any-day-of-the-year': 'Un agrément compte dans chaque année scolaire où il vaut au moins un jour.',
    'establishment-once': 'Un établissement compte une fois, même avec plusieurs agréments.',
    'enterprise-once-per-row': 'Une entreprise compte dans chaque ligne où elle a un établissement, et une fois dans le total.',
    'places-by-rule': 'Les places découlent des mentors d’un établissement, ou de ses travailleurs s’ils ne sont pas connus.',
    'agreement-at-workplace': 'Un contrat compte où se trouve le lieu de travail, pas l’école.',
  },
  notInData: {
    'years-before-the-data': 'Les années scolaires avant # : pas dans ces données. La question commençait en 2016-2017.',
    'programmes-of-next-year': 'Ce qui commence l’an prochain : pas dans ces données. Vous voyez ce qui s’est ajouté par année.',
    'demand-of-employers':
      'Combien d’élèves les employeurs voudraient : pas dans ces données. Vous voyez les élèves à côté des places.',
    'places-offered': 'Combien de places les entreprises ouvrent maintenant : pas dans ces données. Les places sont calculées.',
    obstacles: 'Pourquoi des écoles ou des entreprises ne participent pas : pas dans ces données.',
    'programmes-without-a-workplace': 'Les formations possibles aussi sans lieu de travail : pas dans ces données.',
    'sector-of-joint-committee':
      'Le document prend le secteur de la commission paritaire de l’entreprise ; ces données connaissent celui du lieu de travail.',
    'learners-without-agreement': 'Élèves sans contrat : pas dans ces données.',
    'mentor-training': 'Qui a suivi une formation de mentor : pas dans ces données.',
  },
  short: (list) =>
    list === null ? 'Aucun secteur n’a au total moins de places que d’élèves.' : `Moins de places que d’élèves : ${list}.`,
  tightest: (list, fewest) =>
    `Les plus serrés, en places par élève : ${list} ; les secteurs de moins de ${fewest} élèves sont omis.`,
  tension: {
    title: 'Élèves et places par secteur',
    learners: 'Élèves',
    places: 'Places',
    ratio: 'Places par élève',
    programmes: 'Formations',
    short: 'dont une pénurie possible quelque part',
    why: 'Il s’agit du total d’un secteur, selon le secteur de la formation pour les élèves et les places. L’aperçu par secteur regarde chaque formation et chaque zone : il peut y avoir là une pénurie que le total efface. Une place agréée pour des formations de deux secteurs compte dans les deux : n’additionnez pas les lignes.',
    toOverview: (sector) => `${sector} dans l’aperçu par secteur`,
    file: 'eleves-et-places-par-secteur',
  },
  fresh: {
    meaning: 'Une formation est nouvelle si une école l’offre cette année scolaire et qu’aucune ne l’offrait l’année précédente.',
    inYear: (year, programmes) => `${year} : ${frPlural(programmes, '# nouvelle formation', '# nouvelles formations')}`,
    file: 'nouvelles-formations',
  },
  share: {
    title: (source, year) => `Part avec un contrat, ${year} (${source.toLocaleLowerCase()})`,
    titleByYear: (source) => `Part avec un contrat par année scolaire (${source.toLocaleLowerCase()})`,
    recognised: 'Avec un agrément',
    withAgreement: 'Avec un contrat',
    share: 'Part',
    file: 'part-avec-contrat',
  },
  open: 'Ouvrir dans Chiffres',
  notFound: 'Le lien demande une question que nous ne connaissons pas. Choisissez-en une ci-dessous.',
};

export const QUESTIONS_TEXT: Readonly<Record<Language, QuestionsText>> = { nl, en, fr };
