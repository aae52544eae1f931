import type { ChangeFault } from '../model/changes';
import type { Given, RoomSites } from '../model/match';
import type { Entrance, ProgrammeOrder, ScoutAdvice } from '../model/scouting';
import type { FlipReason } from '../model/what-if';
import type { WishReason } from '../model/wish';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the view of new offers, which are fetched with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

/** How learners fare for whom there is too little room; what is nobody is left out. */
function nlEntrance({ learners, free, taken, without, loses }: Entrance): string {
  const who = free === 0 ? 'Geen' : String(free);
  const parts = [
    learners === 1
      ? 'Die ene leerling krijgt geen vrije plek'
      : `${who} van de ${learners} leerlingen ${free < 2 ? 'krijgt' : 'krijgen'} een vrije plek`,
  ];
  if (taken > 0) parts.push(`${taken} alleen als een ander een plek afstaat`);
  if (without > 0) parts.push(nlPlural(without, '# blijft zonder', '# blijven zonder'));
  parts.push(
    loses === 0
      ? 'geen ander aanbod verliest een zekere plek'
      : `ander aanbod verliest samen ${nlPlural(loses, '# zekere plek', '# zekere plekken')}`,
  );
  return `${parts.join('; ')}.`;
}

function enEntrance({ learners, free, taken, without, loses }: Entrance): string {
  const who = free === 0 ? 'None' : String(free);
  const parts = [
    learners === 1
      ? 'The one learner gets no free place'
      : `${who} of the ${learners} learners ${free < 2 ? 'gets' : 'get'} a free place`,
  ];
  if (taken > 0) parts.push(`${taken} only if somebody else gives one up`);
  if (without > 0) parts.push(enPlural(without, '# stays without', '# stay without'));
  parts.push(
    loses === 0
      ? 'no other offer loses a certain place'
      : `other offers lose ${enPlural(loses, '# certain place', '# certain places')} together`,
  );
  return `${parts.join('; ')}.`;
}

function frEntrance({ learners, free, taken, without, loses }: Entrance): string {
  const parts = [
    learners === 1
      ? "L'unique élève ne reçoit pas de place libre"
      : free === 0
        ? `Aucun des ${learners} élèves ne reçoit de place libre`
        : `${free} des ${learners} élèves ${free < 2 ? 'reçoit' : 'reçoivent'} une place libre`,
  ];
  if (taken > 0) parts.push(`${taken} seulement si quelqu'un d'autre en cède une`);
  if (without > 0) parts.push(frPlural(without, '# reste sans', '# restent sans'));
  parts.push(
    loses === 0
      ? 'aucune autre offre ne perd de place certaine'
      : `d'autres offres perdent ensemble ${frPlural(loses, '# place certaine', '# places certaines')}`,
  );
  return `${parts.join(' ; ')}.`;
}

const nl = {
  title: 'Nieuw aanbod',
  parts: { school: 'Voor een school', programme: 'Voor een opleiding', 'what-if': 'Wat als', dossier: 'Dossier', forum: 'Forum' },
  exampleOnly: 'Scholen, vestigingen en plekken zijn verzonnen: dit toont hoe het werkt, niet wat u moet aanbieden.',
  ground:
    'De leerlingen van alle opleidingen delen de plekken; wie twee werkplekcontexten heeft, telt in elke. Het forum beslist.',
  reach: 'Bereik',
  ownReach: 'dat van elke opleiding, anders 20 km',
  counted: (date: string, given: string) =>
    `Stand ${date} · alle opleidingen samen, ${given}. Vraag & aanbod begint met één opleiding en kan dus meer ruimte tonen.`,
  given: { nothing: 'iedereen zoekt opnieuw', agreements: 'lopende overeenkomsten blijven' } satisfies Record<Given, string>,
  brokenLink: 'Deze link vraagt iets wat we niet kennen. We tonen het begin van dit onderdeel.',
  brokenChanges: 'De wijzigingen in deze link zijn niet te begrijpen. Er is dus niets veranderd.',
  school: 'School',
  schoolHelp: 'Zoek op naam, gemeente of nummer',
  learners: 'Extra leerlingen',
  chooseSchool: 'Kies een school: elke opleiding komt er met haar ruimte binnen bereik.',
  noSupply: 'Deze gegevens hebben geen scholen of geen werkplekken met erkenningen: ruimte is dan niet te berekenen.',
  scoutHeadline: (advisable: number, school: string, learners: number) =>
    `${nlPlural(advisable, '# nieuwe opleiding heeft', '# nieuwe opleidingen hebben')} mogelijk ruimte voor ${nlPlural(learners, '# leerling', '# leerlingen')} bij ${school}`,
  nothing: {
    'too-little-room': (learners: number) =>
      `Niets is hier aan te raden voor ${nlPlural(learners, '# leerling', '# leerlingen')}: nergens passen ze allemaal. Probeer er minder.`,
    'no-room': () => 'Niets is hier aan te raden: waar werkplekken zijn, is elke plek nodig voor wie er al is.',
    'no-workplaces': () => 'Niets is hier aan te raden: binnen bereik is er geen enkele erkende werkplek.',
  } satisfies Record<Exclude<ScoutAdvice, 'room'>, (learners: number) => string>,
  advice: {
    room: 'mogelijk ruimte',
    'too-little-room': 'te weinig ruimte',
    'no-room': 'geen ruimte',
    'no-workplaces': 'geen werkplekken',
  } satisfies Record<ScoutAdvice, string>,
  adviceLong: {
    room: ({ learners }: Entrance, room: string) =>
      `${nlPlural(learners, '# leerling kan', '# leerlingen kunnen')} mogelijk een plek vinden zonder dat iemand er een verliest; er is ruimte voor ${room}.`,
    'too-little-room': (entrance: Entrance) => nlEntrance(entrance),
    'no-room': (entrance: Entrance) => nlEntrance(entrance),
    'no-workplaces': () => 'Binnen bereik is geen vestiging erkend voor deze opleiding.',
  } satisfies Record<ScoutAdvice, (entrance: Entrance, room: string) => string>,
  filters: 'Welke opleidingen',
  filterFields: {
    sector: 'Sector',
    domain: 'Domein',
    degree: 'Graad',
    finality: 'Finaliteit',
    educationForm: 'Onderwijsvorm',
  },
  any: 'Alle',
  onlyNew: 'Verberg wat de school al aanbiedt',
  otherForms: (count: string) => `Ook andere onderwijsvormen (${count})`,
  otherForm: 'een andere onderwijsvorm dan die van deze school',
  formRule: 'Een school voor buitengewoon onderwijs biedt opleidingen van OV3 aan; elke andere school de overige.',
  formUnknown: 'De gegevens zeggen niet welke onderwijsvorm deze school of deze opleidingen hebben: alle staan erbij.',
  formNotKnown: 'onderwijsvorm niet bekend',
  filtersAndOrder: 'Filters en volgorde',
  growthSince: (year: string) => `Groei sinds ${year}`,
  columnsMean: 'Wat de kolommen betekenen',
  columnHelp: {
    room: 'Hoeveel extra leerlingen op deze school allemaal een plek vinden zonder dat iemand er een verliest. Wie al een plek nodig heeft, telt eerst: daarom is het vaak minder dan de plekken.',
    form: 'Graad en onderwijsvorm van de opleiding.',
    advice: 'Of het aantal extra leerlingen dat u invulde, in die ruimte past, en of de school de opleiding al aanbiedt.',
    workplaces: 'Vestigingen binnen bereik die voor deze opleiding erkend zijn.',
    places: 'Plekken van die vestigingen samen, bezet of niet.',
    spare: 'Vestigingen waar een plek vrij kan blijven als iedereen zo goed mogelijk geplaatst is.',
    competitors: 'Andere scholen die de opleiding aanbieden en minstens één van die vestigingen bereiken.',
    loses: 'Leerlingen van anderen die niet meer zeker zijn van een plek als uw extra leerlingen erbij komen.',
    wishes: 'Gepubliceerde wensen van sectoren voor deze opleiding op deze plaats.',
    growth: 'Leerlingen in alle scholen samen: het laatste bekende schooljaar min het eerste bekende.',
  },
  shownOf: (shown: string, of: number) => `${shown} van ${nlPlural(of, '# opleiding', '# opleidingen')}.`,
  clearFilters: 'Wis de filters',
  steps: {
    school: [
      'Kies een school en het aantal extra leerlingen: elke opleiding krijgt haar ruimte en een advies.',
      'Open een opleiding: u ziet op welke vestigingen het advies rust en wat andere scholen mogelijk verliezen.',
      'Probeer ze uit in "Wat als", of maak er een dossier van met cijfers, regels en bronnen op A4.',
    ],
    'what-if': [
      'Voeg een wijziging toe: nieuw aanbod, aanbod dat stopt, meer of minder leerlingen of plekken.',
      'U ziet meteen hoeveel leerlingen een plek vinden, wie wint en wie verliest.',
      'Deel de link: wie hem opent, ziet dezelfde wijzigingen.',
    ],
  },
  examples: { school: 'Begin met een school die veel aanbiedt', 'what-if': 'Of begin met een voorbeeld' },
  orderBy: 'Volgorde',
  orders: { room: 'Ruimte', losses: 'Verlies bij anderen', wishes: 'Wensen van sectoren', growth: 'Groei van leerlingen' },
  orderNotes: {
    room: 'De meeste ruimte staat eerst; bij gelijke ruimte wat anderen het minst kost.',
    losses: 'Wat anderen het minst kost staat eerst; daarna de meeste ruimte.',
    wishes: 'De meeste wensen van sectoren voor deze plaats staan eerst; daarna de meeste ruimte.',
    growth: 'De sterkste groei staat eerst: leerlingen in alle scholen samen, het laatste bekende schooljaar min het eerste.',
  } satisfies Record<ProgrammeOrder, string>,
  search: 'Zoek een opleiding of sector',
  noneMatches: 'Geen opleiding voldoet. Zoek met een korter woord.',
  offered: 'biedt ze al aan',
  columns: {
    programme: 'Opleiding',
    room: 'Ruimte',
    advice: 'Advies',
    form: 'Graad, onderwijsvorm',
    workplaces: 'Vestigingen',
    places: 'Plekken',
    spare: 'Met vrije plek',
    competitors: 'Concurrenten',
    loses: 'Anderen verliezen',
    losesShort: 'Verlies',
    wishes: 'Wensen',
    growth: 'Groei',
    here: 'Nu',
    related: 'Verwant op school',
    school: 'School',
    municipality: 'Gemeente',
    rank: 'Rang',
    best: 'Beste set',
    area: 'Gebied',
    before: 'Voor',
    after: 'Na',
    learners: 'Leerlingen',
    difference: 'Verschil',
    unplaced: 'Zonder plek',
  },
  restsOn: (workplaces: number, places: string, spare: number) =>
    `${nlPlural(workplaces, '# erkende vestiging', '# erkende vestigingen')} binnen bereik met ${places} plekken; bij ${spare} daarvan kan een plek vrij blijven.`,
  competitors: 'Wie het al aanbiedt en dezelfde vestigingen bereikt',
  noCompetitors: 'Geen andere school die het aanbiedt, bereikt dezelfde vestigingen.',
  competitor: (name: string, km: string, learners: number, loses: number) =>
    `${name}, ${km} km, ${nlPlural(learners, '# leerling', '# leerlingen')}: ${loses === 0 ? 'verliest niets' : `verliest er mogelijk ${loses}`}`,
  others: 'Ook andere verliezen mogelijk',
  other: (school: string, programme: string, loses: number) =>
    `${school}, ${programme}: ${nlPlural(loses, '# leerling', '# leerlingen')}`,
  more: (count: number) => nlPlural(count, 'en nog #', 'en nog #'),
  relatedAtSchool: (names: string) => `De school heeft al verwant aanbod: ${names}.`,
  noRelated: 'De school heeft geen verwant aanbod.',
  enrolments: 'Leerlingen in alle scholen samen',
  wishes: 'Wat sectoren hier wensen',
  noWishes: 'Geen gepubliceerde wens van een sector voor deze plaats.',
  wish: (words: string, area: string, reasons: string, source: string) =>
    `${words}${area === '' ? '' : ` (${area})`}: ${reasons}. Bron: ${source}`,
  wishRank: (area: string, rank: number, room: string) =>
    `${area}: de beste plaats daar staat ${rank === 1 ? 'bovenaan' : `op rang ${rank}`}, met ruimte voor ${room}.`,
  wishNowhere: (area: string) => `${area}: daar ligt geen van deze plaatsen.`,
  wishReasons: {
    'no-offer': 'geen aanbod',
    'few-providers': 'weinig aanbieders',
    'few-pupils': 'weinig leerlingen',
    'willing-firms': 'bedrijven willen',
    'capacity-limits': 'grenzen aan capaciteit',
    'labour-demand': 'vraag op de arbeidsmarkt',
    niche: 'niche',
  } satisfies Record<WishReason, string>,
  tryThis: 'Probeer dit',
  trySet: 'Probeer deze set',
  tryHelp: 'Voegt het aanbod toe aan de wijzigingen en toont wie wint en verliest.',
  schoolFile: 'nieuw-aanbod-school',
  siteKind: 'Welke plaatsen',
  siteKinds: { schools: 'Scholen', municipalities: 'Gemeenten' } satisfies Record<RoomSites, string>,
  siteMap: {
    label: (programme: string, sites: number, fitting: number, learners: number) =>
      `Kaart: ${nlPlural(sites, '# plaats', '# plaatsen')} voor ${programme}, waarvan ${fitting} met ruimte voor ${nlPlural(learners, '# leerling', '# leerlingen')}. De tabel hieronder heeft dezelfde rijen.`,
    site: (names: string, room: number) => `${names}: ${nlPlural(room, '# leerling', '# leerlingen')}`,
    set: 'In de beste set',
    all: (learners: number) => `Ruimte voor ${learners} of meer`,
    some: 'Minder ruimte',
    none: 'Geen ruimte',
    note: 'Hoe groter, hoe meer ruimte; het getal is de ruimte van die plaats alleen.',
  },
  setSize: 'Plaatsen samen',
  oneProgramme: 'Kies één opleiding: de beste plaatsen worden per opleiding gezocht.',
  sitesHeadline: (learners: number, sites: number, programme: string) =>
    `${nlPlural(learners, '# extra leerling vindt', '# extra leerlingen vinden')} mogelijk een plek op de beste ${nlPlural(sites, 'plaats', '# plaatsen samen')} voor ${programme}`,
  noSites: (programme: string) =>
    `Nergens is ruimte voor extra leerlingen ${programme}. Een groter bereik of nieuwe werkplekken kunnen helpen.`,
  lessTogether:
    'In de set telt een plaats soms minder dan haar getal op de kaart: ze delen plekken, en de kaart rekent elke plaats alleen.',
  siteOf: (name: string, learners: string) => `${name}: ${learners}`,
  proven: (sites: number) => `Bewezen: ${nlPlural(sites, 'geen andere plaats doet', 'geen andere # plaatsen doen')} beter.`,
  bound: (bound: string) => `Niet bewezen als beste; meer dan ${bound} kan geen enkele set plaatsen.`,
  siteRoom: (room: string) => `Ruimte voor ${room} extra leerlingen, als alleen hier iets nieuws komt.`,
  inSet: (learners: string) => `In de beste set, met ${learners} leerlingen.`,
  onlySchools: 'Een gemeente heeft geen aanbod: kies "Scholen" om iets te proberen.',
  siteFile: 'nieuw-aanbod-plaatsen',
  changes: 'Wijzigingen',
  noChanges: 'Nog niets veranderd. Voeg hieronder een wijziging toe, of kies "Probeer dit" bij een school of een opleiding.',
  inLink: 'De lijst staat in de link; de knop Terug van de browser maakt een stap ongedaan.',
  remove: (change: string) => `Verwijder: ${change}`,
  clear: 'Wis alle wijzigingen',
  tooMany: (most: number) => `Er passen ${most} wijzigingen in een link; meer kan niet.`,
  change: {
    offer: (school: string, programme: string, learners: number) =>
      `Nieuw aanbod: ${programme}, ${school}, ${nlPlural(learners, '# leerling', '# leerlingen')}`,
    stop: (school: string, programme: string) => `Stopt: ${programme}, ${school}`,
    move: (school: string, programme: string, to: string) => `Verhuist: ${programme}, van ${school} naar ${to}`,
    learners: (school: string, programme: string, learners: number) =>
      `${nlPlural(learners, '# leerling', '# leerlingen')} in totaal: ${programme}, ${school}`,
    places: (workplace: string, places: number) => `${nlPlural(places, '# plek', '# plekken')} in totaal: ${workplace}`,
    recognise: (workplace: string, programme: string) => `Erkend: ${workplace}, voor ${programme}`,
    withdraw: (workplace: string, programme: string) => `Niet meer erkend: ${workplace}, voor ${programme}`,
    win: (workplace: string, programme: string) => `Nieuwe werkplek: ${workplace}, voor ${programme}`,
  },
  refused: (fault: string) => `Niet gelukt: ${fault}`,
  faults: {
    'school-unknown': 'deze school bestaat niet in deze gegevens.',
    'programme-unknown': 'deze opleiding bestaat niet in deze gegevens.',
    'workplace-unknown': 'deze vestiging bestaat niet in deze gegevens.',
    'workplace-exists': 'deze vestiging is er al.',
    'offer-missing': 'dit aanbod is er dat schooljaar niet.',
    'recognition-missing': 'deze erkenning is er niet.',
    'year-unknown': 'dit schooljaar staat niet in deze gegevens.',
  } satisfies Record<ChangeFault, string>,
  addChange: 'Voeg een wijziging toe',
  changeKind: 'Soort wijziging',
  changeKinds: {
    offer: 'Nieuw aanbod',
    stop: 'Aanbod stopt',
    learners: 'Aantal leerlingen',
    places: 'Plekken van een vestiging',
  },
  workplace: 'Vestiging',
  workplaceHelp: 'Zoek op naam, gemeente of nummer',
  chooseProgramme: 'Kies een opleiding',
  noOffersHere: 'Deze school biedt dit schooljaar niets aan.',
  learnersInAll: 'Leerlingen in totaal',
  placesInAll: 'Plekken in totaal',
  add: 'Voeg toe',
  incomplete: 'Kies eerst alles in de lijsten, en vul een geheel getal in.',
  outcome: (more: number, losing: number) =>
    `${more === 0 ? 'Evenveel leerlingen vinden' : more > 0 ? nlPlural(more, '# leerling meer vindt', '# leerlingen meer vinden') : nlPlural(-more, '# leerling minder vindt', '# leerlingen minder vinden')} een plek; ${losing === 0 ? 'geen enkel ander aanbod is minder zeker' : nlPlural(losing, '# keer is een ander aanbod minder zeker', '# keer is een ander aanbod minder zeker')}`,
  inEachContext: (names: string) =>
    `${names}: twee werkplekcontexten. Elke leerling telt daarvan in elke context, dus twee keer in de getallen hier.`,
  totals: 'Alle leerlingen samen',
  placed: 'Met plek',
  stakes: 'Wie wint, wie verliest',
  stakesHelp: 'Leerlingen van een aanbod die zeker een plek vinden, ook als alle andere voorgaan.',
  noStakes: 'Geen enkel aanbod wint of verliest zekerheid.',
  stakeFile: 'nieuw-aanbod-winst-verlies',
  areas: 'Gebieden',
  areasChanged: (changed: number) =>
    changed === 0 ? 'In geen enkel gebied verandert iets.' : nlPlural(changed, '# gebied verandert', '# gebieden veranderen'),
  areaFile: 'nieuw-aanbod-gebieden',
  flips: 'Oordelen die kantelen',
  noFlips: 'Geen enkel oordeel kantelt.',
  flip: (area: string, programme: string) => `${area}, ${programme}`,
  layers: { count: 'telling', shared: 'gedeelde plekken' },
  becomes: 'wordt',
  why: (reasons: string) => `omdat ${reasons}`,
  reasons: {
    'offer-added': 'er aanbod bijkomt',
    'offer-gone': 'er aanbod verdwijnt',
    'learners-more': 'er meer leerlingen zijn',
    'learners-fewer': 'er minder leerlingen zijn',
    'places-more': 'er meer plekken zijn',
    'places-fewer': 'er minder plekken zijn',
    elsewhere: 'er buiten het gebied iets verandert',
  } satisfies Record<FlipReason, string>,
};
export type NewOffersText = typeof nl;

const en: NewOffersText = {
  title: 'New offers',
  parts: { school: 'For a school', programme: 'For a programme', 'what-if': 'What if', dossier: 'Dossier', forum: 'Forum' },
  exampleOnly: 'Schools, workplaces and places are invented: this shows how it works, not what you should offer.',
  ground: 'Learners of all programmes share the places; who has two workplace contexts counts in each. The forum decides.',
  reach: 'Reach',
  ownReach: 'that of each programme, else 20 km',
  counted: (date, given) =>
    `As of ${date} · all programmes together, ${given}. Supply & demand begins with one programme and so may show more room.`,
  given: { nothing: 'everybody looks anew', agreements: 'current agreements stay' },
  brokenLink: 'This link asks for something we do not know. We show the start of this view.',
  brokenChanges: 'The changes in this link cannot be understood. So nothing has been changed.',
  school: 'School',
  schoolHelp: 'Search by name, municipality or number',
  learners: 'Extra learners',
  chooseSchool: 'Choose a school: every programme will be listed with its room within reach.',
  noSupply: 'These data have no schools, or no workplaces with recognitions: room cannot be computed.',
  scoutHeadline: (advisable, school, learners) =>
    `${enPlural(advisable, '# new programme possibly has', '# new programmes possibly have')} room for ${enPlural(learners, '# learner', '# learners')} at ${school}`,
  nothing: {
    'too-little-room': (learners) =>
      `Nothing is advisable here for ${enPlural(learners, '# learner', '# learners')}: nowhere do they all fit. Try fewer.`,
    'no-room': () =>
      'Nothing is advisable here: where there are workplaces, every place is needed for those who are there already.',
    'no-workplaces': () => 'Nothing is advisable here: there is no recognised workplace at all within reach.',
  },
  advice: {
    room: 'possibly room',
    'too-little-room': 'too little room',
    'no-room': 'no room',
    'no-workplaces': 'no workplaces',
  },
  adviceLong: {
    room: ({ learners }, room) =>
      `${enPlural(learners, '# learner can', '# learners can')} possibly find a place without anybody losing one; there is room for ${room}.`,
    'too-little-room': (entrance) => enEntrance(entrance),
    'no-room': (entrance) => enEntrance(entrance),
    'no-workplaces': () => 'No establishment within reach is recognised for this programme.',
  },
  filters: 'Which programmes',
  filterFields: {
    sector: 'Sector',
    domain: 'Domain',
    degree: 'Degree',
    finality: 'Finality',
    educationForm: 'Education form',
  },
  any: 'All',
  onlyNew: 'Hide what the school offers already',
  otherForms: (count) => `Other education forms too (${count})`,
  otherForm: 'another education form than that of this school',
  formRule: 'A school for special education offers programmes of OV3; every other school the others.',
  formUnknown: 'The data do not tell the education form of this school or of these programmes: all are listed.',
  formNotKnown: 'education form not known',
  filtersAndOrder: 'Filters and order',
  growthSince: (year) => `Growth since ${year}`,
  columnsMean: 'What the columns mean',
  columnHelp: {
    room: 'How many extra learners at this school all find a place without anybody losing one. Who needs a place already counts first: so it is often less than the places.',
    form: 'Degree and education form of the programme.',
    advice:
      'Whether the extra learners that you filled in fit in that room, and whether the school offers the programme already.',
    workplaces: 'Workplaces within reach that are recognised for this programme.',
    places: 'Places of those workplaces together, taken or not.',
    spare: 'Workplaces where a place can stay free when everybody is placed as well as can be.',
    competitors: 'Other schools that offer the programme and reach at least one of those workplaces.',
    loses: 'Learners of others who are no longer certain of a place when your extra learners come in.',
    wishes: 'Published wishes of sectors for this programme in this place.',
    growth: 'Learners at all schools together: the last known school year minus the first known.',
  },
  shownOf: (shown, of) => `${shown} of ${enPlural(of, '# programme', '# programmes')}.`,
  clearFilters: 'Clear the filters',
  steps: {
    school: [
      'Choose a school and the number of extra learners: every programme gets its room and an advice.',
      'Open a programme: you see which workplaces the advice rests on and what other schools possibly lose.',
      'Try it in "What if", or make it a dossier with figures, rules and sources on A4.',
    ],
    'what-if': [
      'Add a change: a new offer, an offer that stops, more or fewer learners or places.',
      'You see at once how many learners find a place, who gains and who loses.',
      'Share the link: whoever opens it sees the same changes.',
    ],
  },
  examples: { school: 'Begin with a school that offers much', 'what-if': 'Or begin with an example' },
  orderBy: 'Order',
  orders: { room: 'Room', losses: 'Loss to others', wishes: 'Wishes of sectors', growth: 'Growth of learners' },
  orderNotes: {
    room: 'Most room comes first; of equal room what costs others least.',
    losses: 'What costs others least comes first; then most room.',
    wishes: 'Most wishes of sectors for this place come first; then most room.',
    growth: 'The strongest growth comes first: learners at all schools together, the last known school year minus the first.',
  },
  search: 'Search a programme or sector',
  noneMatches: 'No programme meets this. Search with a shorter word.',
  offered: 'offered already',
  columns: {
    programme: 'Programme',
    room: 'Room',
    advice: 'Advice',
    form: 'Degree, education form',
    workplaces: 'Workplaces',
    places: 'Places',
    spare: 'With a spare place',
    competitors: 'Competitors',
    loses: 'Others lose',
    losesShort: 'Loss',
    wishes: 'Wishes',
    growth: 'Growth',
    here: 'Now',
    related: 'Related at school',
    school: 'School',
    municipality: 'Municipality',
    rank: 'Rank',
    best: 'Best set',
    area: 'Area',
    before: 'Before',
    after: 'After',
    learners: 'Learners',
    difference: 'Difference',
    unplaced: 'Without a place',
  },
  restsOn: (workplaces, places, spare) =>
    `${enPlural(workplaces, '# recognised workplace', '# recognised workplaces')} within reach with ${places} places; at ${spare} of them a place can stay free.`,
  competitors: 'Who offers it already and reaches the same workplaces',
  noCompetitors: 'No other school that offers it reaches the same workplaces.',
  competitor: (name, km, learners, loses) =>
    `${name}, ${km} km, ${enPlural(learners, '# learner', '# learners')}: ${loses === 0 ? 'loses nothing' : `possibly loses ${loses}`}`,
  others: 'Others possibly lose too',
  other: (school, programme, loses) => `${school}, ${programme}: ${enPlural(loses, '# learner', '# learners')}`,
  more: (count) => enPlural(count, 'and # more', 'and # more'),
  relatedAtSchool: (names) => `The school has related programmes: ${names}.`,
  noRelated: 'The school has no related programme.',
  enrolments: 'Learners at all schools together',
  wishes: 'What sectors wish for here',
  noWishes: 'No published wish of a sector for this place.',
  wish: (words, area, reasons, source) => `${words}${area === '' ? '' : ` (${area})`}: ${reasons}. Source: ${source}`,
  wishRank: (area, rank, room) =>
    `${area}: the best site there ${rank === 1 ? 'stands first' : `has rank ${rank}`}, with room for ${room}.`,
  wishNowhere: (area) => `${area}: none of these sites lies there.`,
  wishReasons: {
    'no-offer': 'no offer',
    'few-providers': 'few providers',
    'few-pupils': 'few pupils',
    'willing-firms': 'willing firms',
    'capacity-limits': 'limits of capacity',
    'labour-demand': 'demand on the labour market',
    niche: 'niche',
  },
  tryThis: 'Try this',
  trySet: 'Try this set',
  tryHelp: 'Adds the offer to the changes and shows who gains and who loses.',
  schoolFile: 'new-offers-school',
  siteKind: 'Which sites',
  siteKinds: { schools: 'Schools', municipalities: 'Municipalities' },
  siteMap: {
    label: (programme, sites, fitting, learners) =>
      `Map: ${enPlural(sites, '# site', '# sites')} for ${programme}, ${fitting} of them with room for ${enPlural(learners, '# learner', '# learners')}. The table below has the same rows.`,
    site: (names, room) => `${names}: ${enPlural(room, '# learner', '# learners')}`,
    set: 'In the best set',
    all: (learners) => `Room for ${learners} or more`,
    some: 'Less room',
    none: 'No room',
    note: 'The larger, the more room; the number is the room of that site alone.',
  },
  setSize: 'Sites together',
  oneProgramme: 'Choose one programme: the best sites are looked for by programme.',
  sitesHeadline: (learners, sites, programme) =>
    `${enPlural(learners, '# extra learner possibly finds', '# extra learners possibly find')} a place at the best ${enPlural(sites, 'site', '# sites together')} for ${programme}`,
  noSites: (programme) => `Nowhere is there room for extra learners of ${programme}. A larger reach or new workplaces may help.`,
  lessTogether:
    'In the set a site sometimes counts less than its number on the map: they share places, and the map reckons each site alone.',
  siteOf: (name, learners) => `${name}: ${learners}`,
  proven: (sites) => `Proven: ${enPlural(sites, 'no other site does', 'no other # sites do')} better.`,
  bound: (bound) => `Not proven to be the best; no set at all can place more than ${bound}.`,
  siteRoom: (room) => `Room for ${room} extra learners, when something new comes here alone.`,
  inSet: (learners) => `In the best set, with ${learners} learners.`,
  onlySchools: 'A municipality offers nothing itself: choose "Schools" to try something.',
  siteFile: 'new-offers-sites',
  changes: 'Changes',
  noChanges: 'Nothing changed yet. Add a change below, or choose "Try this" with a school or a programme.',
  inLink: "The list stands in the link; the browser's Back button undoes a step.",
  remove: (change) => `Remove: ${change}`,
  clear: 'Remove all changes',
  tooMany: (most) => `A link holds ${most} changes; there is no room for more.`,
  change: {
    offer: (school, programme, learners) =>
      `New offer: ${programme}, ${school}, ${enPlural(learners, '# learner', '# learners')}`,
    stop: (school, programme) => `Stops: ${programme}, ${school}`,
    move: (school, programme, to) => `Moves: ${programme}, from ${school} to ${to}`,
    learners: (school, programme, learners) => `${enPlural(learners, '# learner', '# learners')} in all: ${programme}, ${school}`,
    places: (workplace, places) => `${enPlural(places, '# place', '# places')} in all: ${workplace}`,
    recognise: (workplace, programme) => `Recognised: ${workplace}, for ${programme}`,
    withdraw: (workplace, programme) => `No longer recognised: ${workplace}, for ${programme}`,
    win: (workplace, programme) => `New workplace: ${workplace}, for ${programme}`,
  },
  refused: (fault) => `Not made: ${fault}`,
  faults: {
    'school-unknown': 'this school is not in these data.',
    'programme-unknown': 'this programme is not in these data.',
    'workplace-unknown': 'this workplace is not in these data.',
    'workplace-exists': 'this workplace is there already.',
    'offer-missing': 'there is no such offer in that school year.',
    'recognition-missing': 'there is no such recognition.',
    'year-unknown': 'this school year is not in these data.',
  },
  addChange: 'Add a change',
  changeKind: 'Kind of change',
  changeKinds: { offer: 'New offer', stop: 'Offer stops', learners: 'Number of learners', places: 'Places of a workplace' },
  workplace: 'Workplace',
  workplaceHelp: 'Search by name, municipality or number',
  chooseProgramme: 'Choose a programme',
  noOffersHere: 'This school offers nothing in this school year.',
  learnersInAll: 'Learners in all',
  placesInAll: 'Places in all',
  add: 'Add',
  incomplete: 'Choose everything from the lists first, and fill in a whole number.',
  outcome: (more, losing) =>
    `${more === 0 ? 'As many learners find' : more > 0 ? enPlural(more, '# more learner finds', '# more learners find') : enPlural(-more, '# fewer learner finds', '# fewer learners find')} a place; ${losing === 0 ? 'no other offer is less sure' : enPlural(losing, '# other offer is less sure', '# other offers are less sure')}`,
  inEachContext: (names) =>
    `${names}: two workplace contexts. Each of its learners counts in each context, so twice in the numbers here.`,
  totals: 'All learners together',
  placed: 'With a place',
  stakes: 'Who gains, who loses',
  stakesHelp: 'Learners of an offer that are sure of a place, even when all others go first.',
  noStakes: 'No offer gains or loses certainty.',
  stakeFile: 'new-offers-gains-losses',
  areas: 'Areas',
  areasChanged: (changed) =>
    changed === 0 ? 'Nothing changes in any area.' : enPlural(changed, '# area changes', '# areas change'),
  areaFile: 'new-offers-areas',
  flips: 'Verdicts that flip',
  noFlips: 'No verdict flips.',
  flip: (area, programme) => `${area}, ${programme}`,
  layers: { count: 'count', shared: 'shared places' },
  becomes: 'becomes',
  why: (reasons) => `because ${reasons}`,
  reasons: {
    'offer-added': 'an offer is added',
    'offer-gone': 'an offer disappears',
    'learners-more': 'there are more learners',
    'learners-fewer': 'there are fewer learners',
    'places-more': 'there are more places',
    'places-fewer': 'there are fewer places',
    elsewhere: 'something changes outside the area',
  },
};

const fr: NewOffersText = {
  title: 'Nouvelle offre',
  parts: { school: 'Pour une école', programme: 'Pour une formation', 'what-if': 'Et si', dossier: 'Dossier', forum: 'Forum' },
  exampleOnly:
    "Les écoles, les établissements et les places sont inventés : ceci montre comment cela marche, pas ce qu'il faut offrir.",
  ground:
    'Les élèves de toutes les formations se partagent les places ; qui a deux contextes de travail compte dans chacun. Le forum décide.',
  reach: 'Portée',
  ownReach: 'celle de chaque formation, sinon 20 km',
  counted: (date, given) =>
    `État au ${date} · toutes les formations ensemble, ${given}. Offre & demande commence par une seule formation et peut donc montrer plus de marge.`,
  given: { nothing: 'chacun cherche à nouveau', agreements: 'les contrats en cours restent' },
  brokenLink: "Ce lien demande quelque chose d'inconnu. Nous montrons le début de cette partie.",
  brokenChanges: "Les modifications de ce lien sont incompréhensibles. Rien n'a donc été modifié.",
  school: 'École',
  schoolHelp: 'Cherchez par nom, commune ou numéro',
  learners: 'Élèves en plus',
  chooseSchool: 'Choisissez une école : chaque formation y paraît avec sa marge à portée.',
  noSupply: "Ces données n'ont pas d'écoles, ou pas de lieux de travail avec des agréments : la marge ne peut pas être calculée.",
  scoutHeadline: (advisable, school, learners) =>
    `${frPlural(advisable, '# nouvelle formation a peut-être', '# nouvelles formations ont peut-être')} de la marge pour ${frPlural(learners, '# élève', '# élèves')} à ${school}`,
  nothing: {
    'too-little-room': (learners) =>
      `Rien n'est à conseiller ici pour ${frPlural(learners, '# élève', '# élèves')} : ils ne trouvent nulle part tous une place. Essayez-en moins.`,
    'no-room': () =>
      "Rien n'est à conseiller ici : là où il y a des lieux de travail, chaque place sert à ceux qui sont déjà là.",
    'no-workplaces': () => "Rien n'est à conseiller ici : aucun lieu de travail agréé n'est à portée.",
  },
  advice: {
    room: 'marge possible',
    'too-little-room': 'trop peu de marge',
    'no-room': 'aucune marge',
    'no-workplaces': 'aucun lieu de travail',
  },
  adviceLong: {
    room: ({ learners }, room) =>
      `${frPlural(learners, '# élève peut', '# élèves peuvent')} peut-être trouver une place sans que personne n'en perde ; il y a de la marge pour ${room}.`,
    'too-little-room': (entrance) => frEntrance(entrance),
    'no-room': (entrance) => frEntrance(entrance),
    'no-workplaces': () => "Aucun établissement à portée n'est agréé pour cette formation.",
  },
  filters: 'Quelles formations',
  filterFields: {
    sector: 'Secteur',
    domain: 'Domaine',
    degree: 'Degré',
    finality: 'Finalité',
    educationForm: "Forme d'enseignement",
  },
  any: 'Toutes',
  onlyNew: "Cacher ce que l'école offre déjà",
  otherForms: (count) => `Aussi d'autres formes d'enseignement (${count})`,
  otherForm: "une autre forme d'enseignement que celle de cette école",
  formRule: "Une école d'enseignement spécialisé offre des formations OV3 ; toute autre école les autres.",
  formUnknown: "Les données ne disent pas la forme d'enseignement de cette école ou de ces formations : toutes y sont.",
  formNotKnown: "forme d'enseignement inconnue",
  filtersAndOrder: 'Filtres et ordre',
  growthSince: (year) => `Évolution depuis ${year}`,
  columnsMean: 'Ce que veulent dire les colonnes',
  columnHelp: {
    room: "Combien d'élèves en plus trouvent tous une place dans cette école sans que personne n'en perde. Qui a déjà besoin d'une place compte d'abord : c'est donc souvent moins que les places.",
    form: "Degré et forme d'enseignement de la formation.",
    advice: "Si les élèves en plus que vous avez indiqués entrent dans cette marge, et si l'école offre déjà la formation.",
    workplaces: 'Établissements à portée qui sont agréés pour cette formation.',
    places: 'Places de ces établissements ensemble, prises ou non.',
    spare: 'Établissements où une place peut rester libre quand chacun est placé au mieux.',
    competitors: 'Autres écoles qui offrent la formation et atteignent au moins un de ces établissements.',
    loses: "Élèves d'autres qui ne sont plus sûrs d'une place quand vos élèves en plus s'ajoutent.",
    wishes: 'Souhaits publiés des secteurs pour cette formation en ce lieu.',
    growth: 'Élèves de toutes les écoles ensemble : la dernière année scolaire connue moins la première connue.',
  },
  shownOf: (shown, of) => `${shown} sur ${frPlural(of, '# formation', '# formations')}.`,
  clearFilters: 'Effacer les filtres',
  steps: {
    school: [
      "Choisissez une école et le nombre d'élèves en plus : chaque formation reçoit sa marge et un avis.",
      "Ouvrez une formation : vous voyez sur quels établissements l'avis repose et ce que d'autres écoles perdent peut-être.",
      'Essayez-la dans « Et si », ou faites-en un dossier avec chiffres, règles et sources sur A4.',
    ],
    'what-if': [
      "Ajoutez une modification : une nouvelle offre, une offre qui s'arrête, plus ou moins d'élèves ou de places.",
      "Vous voyez aussitôt combien d'élèves trouvent une place, qui gagne et qui perd.",
      "Partagez le lien : qui l'ouvre voit les mêmes modifications.",
    ],
  },
  examples: { school: 'Commencez par une école qui offre beaucoup', 'what-if': 'Ou commencez par un exemple' },
  orderBy: 'Ordre',
  orders: { room: 'Marge', losses: 'Perte pour les autres', wishes: 'Souhaits des secteurs', growth: 'Évolution des élèves' },
  orderNotes: {
    room: "La plus grande marge vient d'abord ; à marge égale, ce qui coûte le moins aux autres.",
    losses: "Ce qui coûte le moins aux autres vient d'abord ; ensuite la plus grande marge.",
    wishes: "Le plus de souhaits des secteurs pour ce lieu vient d'abord ; ensuite la plus grande marge.",
    growth:
      "La plus forte hausse vient d'abord : élèves de toutes les écoles ensemble, la dernière année scolaire connue moins la première.",
  },
  search: 'Cherchez une formation ou un secteur',
  noneMatches: 'Aucune formation ne correspond. Cherchez un mot plus court.',
  offered: 'déjà offerte',
  columns: {
    programme: 'Formation',
    room: 'Marge',
    advice: 'Avis',
    form: "Degré, forme d'enseignement",
    workplaces: 'Établissements',
    places: 'Places',
    spare: 'Avec place libre',
    competitors: 'Concurrents',
    loses: "D'autres perdent",
    losesShort: 'Perte',
    wishes: 'Souhaits',
    growth: 'Évolution',
    here: 'Actuel',
    related: "Apparentées à l'école",
    school: 'École',
    municipality: 'Commune',
    rank: 'Rang',
    best: 'Meilleur ensemble',
    area: 'Zone',
    before: 'Avant',
    after: 'Après',
    learners: 'Élèves',
    difference: 'Différence',
    unplaced: 'Sans place',
  },
  restsOn: (workplaces, places, spare) =>
    `${frPlural(workplaces, '# établissement agréé', '# établissements agréés')} à portée avec ${places} places ; chez ${spare} d'entre eux une place peut rester libre.`,
  competitors: "Qui l'offre déjà et atteint les mêmes établissements",
  noCompetitors: "Aucune autre école qui l'offre n'atteint les mêmes établissements.",
  competitor: (name, km, learners, loses) =>
    `${name}, ${km} km, ${frPlural(learners, '# élève', '# élèves')} : ${loses === 0 ? 'ne perd rien' : `en perd peut-être ${loses}`}`,
  others: "D'autres perdent peut-être aussi",
  other: (school, programme, loses) => `${school}, ${programme} : ${frPlural(loses, '# élève', '# élèves')}`,
  more: (count) => frPlural(count, 'et encore #', 'et encore #'),
  relatedAtSchool: (names) => `L'école a des formations apparentées : ${names}.`,
  noRelated: "L'école n'a pas de formation apparentée.",
  enrolments: 'Élèves dans toutes les écoles ensemble',
  wishes: 'Ce que les secteurs souhaitent ici',
  noWishes: "Aucun souhait publié d'un secteur pour ce lieu.",
  wish: (words, area, reasons, source) => `${words}${area === '' ? '' : ` (${area})`} : ${reasons}. Source : ${source}`,
  wishRank: (area, rank, room) =>
    `${area} : le meilleur lieu y est ${rank === 1 ? 'en tête' : `au rang ${rank}`}, avec de la marge pour ${room}.`,
  wishNowhere: (area) => `${area} : aucun de ces lieux ne s'y trouve.`,
  wishReasons: {
    'no-offer': "pas d'offre",
    'few-providers': "peu d'offreurs",
    'few-pupils': "peu d'élèves",
    'willing-firms': 'des entreprises sont prêtes',
    'capacity-limits': 'limites de capacité',
    'labour-demand': 'demande sur le marché du travail',
    niche: 'niche',
  },
  tryThis: 'Essayer',
  trySet: 'Essayer cet ensemble',
  tryHelp: "Ajoute l'offre aux modifications et montre qui gagne et qui perd.",
  schoolFile: 'nouvelle-offre-ecole',
  siteKind: 'Quels lieux',
  siteKinds: { schools: 'Écoles', municipalities: 'Communes' },
  siteMap: {
    label: (programme, sites, fitting, learners) =>
      `Carte : ${frPlural(sites, '# lieu', '# lieux')} pour ${programme}, dont ${fitting} avec une marge pour ${frPlural(learners, '# élève', '# élèves')}. Le tableau ci-dessous a les mêmes lignes.`,
    site: (names, room) => `${names} : ${frPlural(room, '# élève', '# élèves')}`,
    set: 'Dans le meilleur ensemble',
    all: (learners) => `Marge pour ${learners} ou plus`,
    some: 'Moins de marge',
    none: 'Pas de marge',
    note: 'Plus le signe est grand, plus la marge est grande ; le nombre est la marge de ce lieu seul.',
  },
  setSize: 'Lieux ensemble',
  oneProgramme: 'Choisissez une seule formation : les meilleurs lieux se cherchent par formation.',
  sitesHeadline: (learners, sites, programme) =>
    `${frPlural(learners, '# élève de plus trouve', '# élèves de plus trouvent')} peut-être une place ${frPlural(sites, 'au meilleur lieu', 'aux # meilleurs lieux ensemble')} pour ${programme}`,
  noSites: (programme) =>
    `Nulle part il n'y a de marge pour des élèves de plus en ${programme}. Une portée plus grande ou de nouveaux lieux de travail peuvent aider.`,
  lessTogether:
    "Dans l'ensemble un lieu compte parfois moins que son nombre sur la carte : ils partagent des places, et la carte compte chaque lieu seul.",
  siteOf: (name, learners) => `${name} : ${learners}`,
  proven: (sites) => `Prouvé : ${frPlural(sites, 'aucun autre lieu ne fait', 'aucun autre ensemble de # lieux ne fait')} mieux.`,
  bound: (bound) => `Pas prouvé comme le meilleur ; aucun ensemble ne peut placer plus de ${bound} élèves.`,
  siteRoom: (room) => `De la marge pour ${room} élèves de plus, si la nouveauté vient ici seulement.`,
  inSet: (learners) => `Dans le meilleur ensemble, avec ${learners} élèves.`,
  onlySchools: "Une commune n'offre rien elle-même : choisissez « Écoles » pour essayer.",
  siteFile: 'nouvelle-offre-lieux',
  changes: 'Modifications',
  noChanges:
    "Rien n'est encore modifié. Ajoutez une modification ci-dessous, ou choisissez « Essayer » auprès d'une école ou d'une formation.",
  inLink: 'La liste est dans le lien ; le bouton Retour du navigateur annule une étape.',
  remove: (change) => `Retirer : ${change}`,
  clear: 'Retirer toutes les modifications',
  tooMany: (most) => `Un lien contient ${most} modifications ; il n'y a pas de place pour plus.`,
  change: {
    offer: (school, programme, learners) =>
      `Nouvelle offre : ${programme}, ${school}, ${frPlural(learners, '# élève', '# élèves')}`,
    stop: (school, programme) => `S'arrête : ${programme}, ${school}`,
    move: (school, programme, to) => `Déménage : ${programme}, de ${school} à ${to}`,
    learners: (school, programme, learners) => `${frPlural(learners, '# élève', '# élèves')} en tout : ${programme}, ${school}`,
    places: (workplace, places) => `${frPlural(places, '# place', '# places')} en tout : ${workplace}`,
    recognise: (workplace, programme) => `Agréé : ${workplace}, pour ${programme}`,
    withdraw: (workplace, programme) => `Plus agréé : ${workplace}, pour ${programme}`,
    win: (workplace, programme) => `Nouveau lieu de travail : ${workplace}, pour ${programme}`,
  },
  refused: (fault) => `Impossible : ${fault}`,
  faults: {
    'school-unknown': "cette école n'est pas dans ces données.",
    'programme-unknown': "cette formation n'est pas dans ces données.",
    'workplace-unknown': "cet établissement n'est pas dans ces données.",
    'workplace-exists': 'cet établissement existe déjà.',
    'offer-missing': "cette offre n'existe pas cette année scolaire.",
    'recognition-missing': "cet agrément n'existe pas.",
    'year-unknown': "cette année scolaire n'est pas dans ces données.",
  },
  addChange: 'Ajouter une modification',
  changeKind: 'Sorte de modification',
  changeKinds: {
    offer: 'Nouvelle offre',
    stop: "Arrêt d'une offre",
    learners: "Nombre d'élèves",
    places: "Places d'un établissement",
  },
  workplace: 'Établissement',
  workplaceHelp: 'Cherchez par nom, commune ou numéro',
  chooseProgramme: 'Choisissez une formation',
  noOffersHere: "Cette école n'offre rien cette année scolaire.",
  learnersInAll: 'Élèves en tout',
  placesInAll: 'Places en tout',
  add: 'Ajouter',
  incomplete: "Choisissez d'abord tout dans les listes, et donnez un nombre entier.",
  outcome: (more, losing) =>
    `${more === 0 ? "Autant d'élèves trouvent" : more > 0 ? frPlural(more, '# élève de plus trouve', '# élèves de plus trouvent') : frPlural(-more, '# élève de moins trouve', '# élèves de moins trouvent')} une place ; ${losing === 0 ? "aucune autre offre n'est moins sûre" : frPlural(losing, '# autre offre est moins sûre', '# autres offres sont moins sûres')}`,
  inEachContext: (names) =>
    `${names}\u00a0: deux contextes de travail. Chacun de ses élèves compte dans chaque contexte, donc deux fois dans les nombres ici.`,
  totals: 'Tous les élèves ensemble',
  placed: 'Avec une place',
  stakes: 'Qui gagne, qui perd',
  stakesHelp: "Les élèves d'une offre qui sont sûrs d'une place, même si tous les autres passent avant.",
  noStakes: 'Aucune offre ne gagne ni ne perd en certitude.',
  stakeFile: 'nouvelle-offre-gains-pertes',
  areas: 'Zones',
  areasChanged: (changed) =>
    changed === 0 ? 'Rien ne change dans aucune zone.' : frPlural(changed, '# zone change', '# zones changent'),
  areaFile: 'nouvelle-offre-zones',
  flips: 'Jugements qui basculent',
  noFlips: 'Aucun jugement ne bascule.',
  flip: (area, programme) => `${area}, ${programme}`,
  layers: { count: 'comptage', shared: 'places partagées' },
  becomes: 'devient',
  why: (reasons) => `parce que ${reasons}`,
  reasons: {
    'offer-added': "une offre s'ajoute",
    'offer-gone': 'une offre disparaît',
    'learners-more': "il y a plus d'élèves",
    'learners-fewer': "il y a moins d'élèves",
    'places-more': 'il y a plus de places',
    'places-fewer': 'il y a moins de places',
    elsewhere: 'quelque chose change hors de la zone',
  },
};

export const NEW_OFFERS_TEXT: Readonly<Record<Language, NewOffersText>> = { nl, en, fr };
