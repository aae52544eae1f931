import type { UnplacedReason } from '../model/cover';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the part of monitoring about a class, which are fetched with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  start: 'Plak een klas: u ziet hoeveel leerlingen samen een plek kunnen krijgen, en wie niet',
  privacy:
    'De klas blijft in dit tabblad: ze wordt niet bewaard, niet verstuurd en staat niet in de link. Sluit u het tabblad, dan is ze weg.',
  keep: 'Bewaar deze klas op dit toestel',
  privacyKept:
    'De klas is bewaard op dit toestel, ook na het sluiten van het tabblad: codes, opleidingen, scholen of postcodes en wie een plek heeft, geen andere kolommen en geen rijen die opzij gezet zijn. Wie dit toestel gebruikt, kan ze openen. Ze wordt niet verstuurd; vink uit om ze weg te halen.',
  storedThere: 'Op dit toestel staat een klas die u bewaarde.',
  otherStored: 'Op dit toestel staat een andere klas; aanvinken vervangt ze door deze.',
  openStored: 'Open de bewaarde klas',
  dropStored: 'Haal ze van dit toestel',
  keepRefused: 'Deze browser bewaart niets op dit toestel. De klas staat nog in dit tabblad.',
  box: 'De klas, één leerling per rij',
  boxHelp: 'Plak uit een rekenblad, met de namen van de kolommen op de eerste rij.',
  columnsTitle: 'Welke kolommen?',
  columns: {
    code: 'een code die alleen u kent, zoals L01; nooit een naam',
    programme_id: 'de opleiding: haar naam of haar id',
    school_id: 'de school: haar naam of haar id',
    postcode: 'of, als er geen school staat, de postcode thuis',
    has_place: 'heeft al een plek: j of n; leeg is n',
  },
  pick: 'Of kies uit lijsten',
  pickHelp: 'Elke leerling krijgt een code, zoals L01; de rijen komen in het vak hierboven.',
  typeName: 'Typ een deel van de naam',
  count: 'Aantal leerlingen',
  add: 'Voeg toe',
  added: (count: number) =>
    nlPlural(
      count,
      '# leerling toegevoegd in het vak hierboven. Kies Bereken als de klas volledig is.',
      '# leerlingen toegevoegd in het vak hierboven. Kies Bereken als de klas volledig is.',
    ),
  compute: 'Bereken',
  choose: 'Kies een bestand',
  example: 'Vul een voorbeeld in',
  template: 'Sjabloon (CSV)',
  templateFile: 'sjabloon-klas',
  change: (rows: number) => `Pas de klas aan (${nlPlural(rows, '# rij', '# rijen')})`,
  clear: 'Wis de klas',
  cleared: 'De klas is gewist.',
  restore: 'Zet ze terug',
  reach: 'Bereik',
  ownReach: 'dat van elke opleiding, anders 20 km',
  others: 'Alle andere leerlingen zonder plek gaan voor',
  noSupply: 'Deze gegevens hebben geen werkplekken met erkenningen: wie een plek kan krijgen is dan niet te berekenen.',
  refusedKept: 'Er is niets berekend en niets bewaard; uw tekst staat hieronder.',
  noneRead: 'Geen enkele rij van deze klas kon gelezen worden',
  nobody: 'Er staat geen enkele leerling zonder plek in deze klas',
  headline: (placed: number, pupils: number, aside: number) =>
    aside > 0
      ? `${placed} van de ${nlPlural(pupils, '# berekende leerling', '# berekende leerlingen')} ${placed === 1 ? 'kan' : 'kunnen samen'} een plek krijgen; ${nlPlural(aside, '# rij', '# rijen')} niet berekend`
      : placed === pupils
        ? nlPlural(pupils, 'De # leerling kan een plek krijgen', 'Alle # leerlingen kunnen samen een plek krijgen')
        : `${placed} van de ${nlPlural(pupils, '# leerling kan een plek krijgen', `# leerlingen ${placed === 1 ? 'kan' : 'kunnen samen'} een plek krijgen`)}`,
  withPlace: (count: number) =>
    nlPlural(count, '# leerling heeft al een plek en telt niet mee.', '# leerlingen hebben al een plek en tellen niet mee.'),
  alone:
    'Lopende overeenkomsten houden hun plek; de klas krijgt de vrije plekken voor zich alleen, en niemand anders zonder plek telt mee.',
  differs:
    'Vraag & aanbod plaatst anders: daar zoekt iedereen die ingeschreven is opnieuw, ook wie al een overeenkomst heeft. Daar kan dus plaats zijn waar hier alles bezet is.',
  differsLink: (programme: string) => `${programme} in Vraag & aanbod, met lopende overeenkomsten`,
  othersFirst: 'Lopende overeenkomsten houden hun plek, en ook alle andere leerlingen zonder plek gaan voor.',
  rejected: (count: number) =>
    nlPlural(
      count,
      '# rij is opzij gezet en telt niet mee; de kopregel is niet meegeteld in de nummers.',
      '# rijen zijn opzij gezet en tellen niet mee; de kopregel is niet meegeteld in de nummers.',
    ),
  row: (rows: string, count: number, column: string, value: string, why: string) =>
    `${count === 1 ? 'Rij' : 'Rijen'} ${rows}${value === '' ? '' : `, ${column} "${value}"`}: ${why}.`,
  oneOf: 'Bedoelde u een van deze?',
  sameAs: (code: string) => `zoals ${code}`,
  nearestShort: 'dichtste vrij:',
  moreRows: (count: number) => `nog ${count}`,
  take: (name: string) => `Neem "${name}"`,
  hopeless: 'Wie zonder plek blijft, hoe men het ook schikt',
  together: 'Wie alleen wel een plek vindt, maar niet samen met de anderen',
  everybody: 'Niemand blijft zonder plek.',
  everybodyComputed: 'Van wie berekend is, blijft niemand zonder plek.',
  more: (count: number) => `en nog ${count}`,
  table: 'De leerlingen en hun plekken',
  tableNote:
    'Het voorstel is één van de manieren om zo veel leerlingen te plaatsen. Kies een rij voor de dichtste vrije plekken en de reden.',
  head: {
    code: 'Code',
    programme: 'Opleiding',
    outcome: 'Uitkomst',
    proposed: 'Voorgestelde plek',
    km: 'Afstand',
    nearest: 'Dichtste vrije plekken',
    school: 'School',
    reason: 'Reden',
    context: 'Context',
    place: 'Gemeente',
    nearestNth: 'Dichtste vrije plek',
    row: 'Rij',
    id: 'Id van de vestiging',
    workplace: 'Vestiging',
  },
  placed: 'kan een plek krijgen',
  unplaced: 'zonder plek',
  context: (context: number) => `context ${context}`,
  contexts: (list: string) => `context ${list}`,
  reasons: {
    'location-unknown': 'ligging niet bekend',
    'no-workplace-in-reach': 'geen werkplek binnen bereik',
    'all-taken': 'alles binnen bereik is bezet',
    'one-place-for-two-contexts': 'één plek voor twee contexten',
    'too-few-together': 'te weinig plekken samen',
  } satisfies Record<UnplacedReason, string>,
  why: {
    'location-unknown': 'De ligging van de school is niet bekend. Geef in de plaats een postcode.',
    'no-workplace-in-reach': 'Binnen bereik is er geen enkele vestiging erkend voor deze opleiding.',
    'all-taken': 'Binnen bereik zijn er erkende vestigingen, maar geen enkele heeft nog een plek vrij.',
    'one-place-for-two-contexts':
      'De opleiding vraagt een plek in twee werkplekcontexten, en binnen bereik is er samen maar één plek vrij.',
    'too-few-together':
      'Alleen is er een plek, maar niet samen met de anderen: krijgt deze leerling ze, dan valt mogelijk een ander uit.',
  } satisfies Record<UnplacedReason, string>,
  aboutContext: (context: number) => `Dit gaat over context ${context}.`,
  nearestFreeTitle: 'Dichtste vrije plekken, ook buiten bereik',
  free: (count: number) => nlPlural(count, '# vrij', '# vrij'),
  rowAside: (why: string) => `niet berekend: ${why}`,
  hasPlace: 'heeft al een plek',
  clearedStored: 'De klas is gewist, ook van dit toestel.',
  noFree: 'Nergens is er nog een plek vrij.',
  proposedTitle: 'Voorstel',
  nearestTitle: 'Dichtste vrije plekken binnen bereik',
  noneNear: 'Er zijn er geen.',
  fromSchool: (school: string) => `Vanaf ${school}`,
  fromHome: 'Vanaf de gemeente van de postcode',
  file: 'klas-en-plekken',
};

export type ClassPartText = typeof nl;

const en: ClassPartText = {
  start: 'Paste a class: you see how many pupils can get a place together, and who cannot',
  privacy: 'The class stays in this tab: it is not kept, not sent and not in the link. When you close the tab, it is gone.',
  keep: 'Keep this class on this device',
  privacyKept:
    'The class is kept on this device, also after the tab is closed: codes, programmes, schools or postcodes and who has a place, no other columns and no rows that were kept aside. Whoever uses this device can open it. It is not sent; untick to take it away.',
  storedThere: 'On this device there is a class that you kept.',
  otherStored: 'On this device there is another class; ticking puts this one in its place.',
  openStored: 'Open the class that was kept',
  dropStored: 'Take it off this device',
  keepRefused: 'This browser keeps nothing on this device. The class is still in this tab.',
  box: 'The class, one pupil per row',
  boxHelp: 'Paste from a spreadsheet, with the names of the columns on the first row.',
  columnsTitle: 'Which columns?',
  columns: {
    code: 'a code that only you know, such as L01; never a name',
    programme_id: 'the programme: its name or its id',
    school_id: 'the school: its name or its id',
    postcode: 'or, where no school is given, the postcode of the home',
    has_place: 'has a place already: y or n; empty is n',
  },
  pick: 'Or choose from lists',
  pickHelp: 'Every pupil gets a code, such as L01; the rows come into the box above.',
  typeName: 'Type part of the name',
  count: 'Number of pupils',
  add: 'Add',
  added: (count) =>
    enPlural(
      count,
      '# pupil added to the box above. Choose Compute once the class is complete.',
      '# pupils added to the box above. Choose Compute once the class is complete.',
    ),
  compute: 'Compute',
  choose: 'Choose a file',
  example: 'Fill in an example',
  template: 'Template (CSV)',
  templateFile: 'class-template',
  change: (rows: number) => `Change the class (${enPlural(rows, '# row', '# rows')})`,
  clear: 'Clear the class',
  cleared: 'The class has been cleared.',
  restore: 'Put it back',
  reach: 'Reach',
  ownReach: 'that of each programme, else 20 km',
  others: 'All other learners without a place go first',
  noSupply: 'These data have no workplaces with recognitions: who can get a place cannot be computed then.',
  refusedKept: 'Nothing was computed and nothing was kept; your text stands below.',
  noneRead: 'No row of this class could be read',
  nobody: 'There is no pupil without a place in this class',
  headline: (placed, pupils, aside) =>
    aside > 0
      ? `${placed} of the ${enPlural(pupils, '# pupil computed', '# pupils computed')} can get a place${placed > 1 ? ' together' : ''}; ${enPlural(aside, '# row', '# rows')} not computed`
      : placed === pupils
        ? enPlural(pupils, 'The # pupil can get a place', 'All # pupils can get a place together')
        : `${placed} of the ${enPlural(pupils, '# pupil can get a place', `# pupils can get a place${placed === 1 ? '' : ' together'}`)}`,
  withPlace: (count) =>
    enPlural(count, '# pupil has a place already and does not count.', '# pupils have a place already and do not count.'),
  alone: 'Running agreements keep their places; the class has the free places to itself, and nobody else without a place counts.',
  differs:
    'Supply & demand places otherwise: there everybody who is enrolled starts anew, also those who have an agreement. So there can be room there where all is taken here.',
  differsLink: (programme) => `${programme} in Supply & demand, with running agreements`,
  othersFirst: 'Running agreements keep their places, and all other learners without a place go first too.',
  rejected: (count) =>
    enPlural(
      count,
      '# row was kept aside and does not count; the numbers leave out the heading row.',
      '# rows were kept aside and do not count; the numbers leave out the heading row.',
    ),
  row: (rows, count, column, value, why) =>
    `${count === 1 ? 'Row' : 'Rows'} ${rows}${value === '' ? '' : `, ${column} "${value}"`}: ${why}.`,
  oneOf: 'Did you mean one of these?',
  sameAs: (code) => `as ${code}`,
  nearestShort: 'nearest free:',
  moreRows: (count) => `${count} more`,
  take: (name) => `Use "${name}"`,
  hopeless: 'Who stays without a place, whatever one does',
  together: 'Who finds a place alone, but not together with the others',
  everybody: 'Nobody stays without a place.',
  everybodyComputed: 'Of those who were computed nobody stays without a place.',
  more: (count) => `and ${count} more`,
  table: 'The pupils and their places',
  tableNote:
    'The proposal is one of the ways to place that many pupils. Choose a row for the nearest free places and the reason.',
  head: {
    code: 'Code',
    programme: 'Programme',
    outcome: 'Outcome',
    proposed: 'Proposed place',
    km: 'Distance',
    nearest: 'Nearest free places',
    school: 'School',
    reason: 'Reason',
    context: 'Context',
    place: 'Municipality',
    nearestNth: 'Nearest free place',
    row: 'Row',
    id: 'Id of the establishment',
    workplace: 'Establishment',
  },
  placed: 'can get a place',
  unplaced: 'without a place',
  context: (context) => `context ${context}`,
  contexts: (list) => `context ${list}`,
  reasons: {
    'location-unknown': 'location not known',
    'no-workplace-in-reach': 'no workplace within reach',
    'all-taken': 'all within reach is taken',
    'one-place-for-two-contexts': 'one place for two contexts',
    'too-few-together': 'too few places together',
  },
  why: {
    'location-unknown': 'The location of the school is not known. Give a postcode instead.',
    'no-workplace-in-reach': 'Within reach no establishment is recognised for this programme.',
    'all-taken': 'Within reach there are recognised establishments, but none has a place free.',
    'one-place-for-two-contexts':
      'The programme asks for a place in two workplace contexts, and within reach there is only one free place in all.',
    'too-few-together':
      'Alone there is a place, but not together with the others: if this pupil gets it, another may be left out.',
  },
  aboutContext: (context) => `This is about context ${context}.`,
  nearestFreeTitle: 'Nearest free places, out of reach too',
  free: (count) => enPlural(count, '# free', '# free'),
  rowAside: (why) => `not computed: ${why}`,
  hasPlace: 'has a place already',
  clearedStored: 'The class has been cleared, on this device too.',
  noFree: 'There is no free place anywhere.',
  proposedTitle: 'Proposal',
  nearestTitle: 'Nearest free places within reach',
  noneNear: 'There are none.',
  fromSchool: (school) => `From ${school}`,
  fromHome: 'From the municipality of the postcode',
  file: 'class-and-places',
};

const fr: ClassPartText = {
  start: 'Collez une classe : vous voyez combien d’élèves peuvent obtenir une place ensemble, et qui ne le peut pas',
  privacy:
    'La classe reste dans cet onglet : elle n’est ni conservée, ni envoyée, ni dans le lien. Fermez l’onglet et elle disparaît.',
  keep: 'Conserver cette classe sur cet appareil',
  privacyKept:
    "La classe est conservée sur cet appareil, même après la fermeture de l'onglet : codes, formations, écoles ou codes postaux et qui a une place, sans les autres colonnes ni les lignes mises de côté. Quiconque utilise cet appareil peut l'ouvrir. Elle n'est pas envoyée ; décochez pour l'enlever.",
  storedThere: 'Une classe que vous avez conservée se trouve sur cet appareil.',
  otherStored: 'Une autre classe se trouve sur cet appareil ; cocher la remplace par celle-ci.',
  openStored: 'Ouvrir la classe conservée',
  dropStored: "L'enlever de cet appareil",
  keepRefused: 'Ce navigateur ne conserve rien sur cet appareil. La classe est encore dans cet onglet.',
  box: 'La classe, un élève par ligne',
  boxHelp: 'Collez depuis un tableur, avec les noms des colonnes sur la première ligne.',
  columnsTitle: 'Quelles colonnes ?',
  columns: {
    code: 'un code connu de vous seul, comme L01 ; jamais un nom',
    programme_id: 'la formation : son nom ou son id',
    school_id: "l'école : son nom ou son id",
    postcode: "ou, s'il n'y a pas d'école, le code postal du domicile",
    has_place: 'a déjà une place : o ou n ; vide vaut n',
  },
  pick: 'Ou choisissez dans des listes',
  pickHelp: 'Chaque élève reçoit un code, comme L01 ; les lignes arrivent dans la zone ci-dessus.',
  typeName: 'Tapez une partie du nom',
  count: "Nombre d'élèves",
  add: 'Ajouter',
  added: (count) =>
    frPlural(
      count,
      '# élève ajouté dans la zone ci-dessus. Choisissez Calculer une fois la classe complète.',
      '# élèves ajoutés dans la zone ci-dessus. Choisissez Calculer une fois la classe complète.',
    ),
  compute: 'Calculer',
  choose: 'Choisir un fichier',
  example: 'Remplir un exemple',
  template: 'Modèle (CSV)',
  templateFile: 'modele-classe',
  change: (rows) => `Modifier la classe (${frPlural(rows, '# ligne', '# lignes')})`,
  clear: 'Effacer la classe',
  cleared: 'La classe a été effacée.',
  restore: 'La remettre',
  reach: 'Portée',
  ownReach: 'celle de chaque formation, sinon 20 km',
  others: 'Tous les autres élèves sans place passent avant',
  noSupply:
    "Ces données n'ont pas de lieux de travail avec des agréments : on ne peut alors calculer qui peut obtenir une place.",
  refusedKept: "Rien n'a été calculé ni conservé ; votre texte se trouve ci-dessous.",
  noneRead: "Aucune ligne de cette classe n'a pu être lue",
  nobody: "Il n'y a aucun élève sans place dans cette classe",
  headline: (placed, pupils, aside) =>
    aside > 0
      ? `${placed} sur ${frPlural(pupils, '# élève calculé', '# élèves calculés')} ${placed < 2 ? 'peut' : 'peuvent ensemble'} obtenir une place ; ${frPlural(aside, '# ligne non calculée', '# lignes non calculées')}`
      : placed === pupils
        ? pupils === 1
          ? "L'élève peut obtenir une place"
          : `Les ${pupils} élèves peuvent tous obtenir une place ensemble`
        : `${placed} ${pupils === 1 ? 'élève sur 1 peut obtenir une place' : `des ${pupils} élèves ${placed < 2 ? 'peut' : 'peuvent ensemble'} obtenir une place`}`,
  withPlace: (count) =>
    frPlural(count, '# élève a déjà une place et ne compte pas.', '# élèves ont déjà une place et ne comptent pas.'),
  alone:
    "Les contrats en cours gardent leur place ; la classe a les places libres pour elle seule, et personne d'autre sans place ne compte.",
  differs:
    'Offre & demande place autrement : là, tous les inscrits repartent de zéro, même ceux qui ont déjà un contrat. Il peut donc y avoir de la place là où tout est pris ici.',
  differsLink: (programme) => `${programme} dans Offre & demande, avec les contrats en cours`,
  othersFirst: 'Les contrats en cours gardent leur place, et tous les autres élèves sans place passent aussi avant.',
  rejected: (count) =>
    frPlural(
      count,
      "# ligne a été mise de côté et ne compte pas ; la ligne d'en-tête n'est pas comptée dans les numéros.",
      "# lignes ont été mises de côté et ne comptent pas ; la ligne d'en-tête n'est pas comptée dans les numéros.",
    ),
  row: (rows, count, column, value, why) =>
    `${count === 1 ? 'Ligne' : 'Lignes'} ${rows}${value === '' ? '' : `, ${column} « ${value} »`} : ${why}.`,
  oneOf: 'Vouliez-vous dire l’un de ceux-ci ?',
  sameAs: (code) => `comme ${code}`,
  nearestShort: 'la plus proche libre :',
  moreRows: (count) => `${count} de plus`,
  take: (name) => `Prendre « ${name} »`,
  hopeless: "Qui reste sans place, quoi qu'on fasse",
  together: 'Qui trouve une place seul, mais pas avec les autres',
  everybody: 'Personne ne reste sans place.',
  everybodyComputed: 'Parmi ceux qui ont été calculés, personne ne reste sans place.',
  more: (count) => `et ${count} de plus`,
  table: 'Les élèves et leurs places',
  tableNote:
    "La proposition est l'une des façons de placer autant d'élèves. Choisissez une ligne pour les places libres les plus proches et la raison.",
  head: {
    code: 'Code',
    programme: 'Formation',
    outcome: 'Résultat',
    proposed: 'Place proposée',
    km: 'Distance',
    nearest: 'Places libres les plus proches',
    school: 'École',
    reason: 'Raison',
    context: 'Contexte',
    place: 'Commune',
    nearestNth: 'Place libre la plus proche',
    row: 'Ligne',
    id: "Id de l'établissement",
    workplace: 'Établissement',
  },
  placed: 'peut obtenir une place',
  unplaced: 'sans place',
  context: (context) => `contexte ${context}`,
  contexts: (list) => `contexte ${list}`,
  reasons: {
    'location-unknown': 'lieu inconnu',
    'no-workplace-in-reach': 'aucun lieu de travail à portée',
    'all-taken': 'tout est pris à portée',
    'one-place-for-two-contexts': 'une place pour deux contextes',
    'too-few-together': 'trop peu de places ensemble',
  },
  why: {
    'location-unknown': "Le lieu de l'école n'est pas connu. Donnez plutôt un code postal.",
    'no-workplace-in-reach': "À portée, aucun établissement n'est agréé pour cette formation.",
    'all-taken': "À portée, il y a des établissements agréés, mais aucun n'a encore de place libre.",
    'one-place-for-two-contexts':
      "La formation demande une place dans deux contextes de travail, et il n'y a à portée qu'une seule place libre en tout.",
    'too-few-together':
      "Seul, il y a une place, mais pas avec les autres : si cet élève l'obtient, un autre en est peut-être privé.",
  },
  aboutContext: (context) => `Il s'agit du contexte ${context}.`,
  nearestFreeTitle: 'Places libres les plus proches, aussi hors de portée',
  free: (count) => frPlural(count, '# libre', '# libres'),
  rowAside: (why) => `non calculé : ${why}`,
  hasPlace: 'a déjà une place',
  clearedStored: 'La classe a été effacée, aussi de cet appareil.',
  noFree: "Il n'y a plus aucune place libre nulle part.",
  proposedTitle: 'Proposition',
  nearestTitle: 'Places libres les plus proches, à portée',
  noneNear: "Il n'y en a pas.",
  fromSchool: (school) => `Depuis ${school}`,
  fromHome: 'Depuis la commune du code postal',
  file: 'classe-et-places',
};

export const CLASS_PART_TEXT: Readonly<Record<Language, ClassPartText>> = { nl, en, fr };
