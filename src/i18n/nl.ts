import type { Issue, IssueCode } from '../model/issue';
import type { Turn, Verdict } from '../model/verdict';
import type { Bounds } from './bounds';
import { pluralFor } from './plural';

const plural = pluralFor('nl-BE');

/** Dutch texts: the first language, and the type of the others. */
export const nl = {
  verdicts: {
    'no-workplaces': 'Geen werkplekken',
    shortage: 'Mogelijk tekort',
    tight: 'Krap',
    balanced: 'In evenwicht',
    'high-both': 'Veel van beide',
    room: 'Ruimte',
    unused: 'Onbenut',
    'no-offer': 'Geen aanbod',
    'no-activity': 'Geen activiteit',
    unknown: 'Onbekend',
  },
  flags: {
    inflow: 'instroom',
    outflow: 'uitstroom',
    niche: 'niche',
    'several-per-mentor': 'meer leerlingen per mentor',
    'two-contexts': 'twee werkplekcontexten',
    overlap: 'gedeelde vestigingen',
    sleeping: 'slapende erkenningen',
    ending: 'aflopende erkenningen',
    incomplete: 'onvolledig',
    few: 'weinig leerlingen',
    fragile: 'kantelt snel',
    boundary: 'ligging onzeker',
    short: 'tekort bij een school',
    'room-shared': 'ruimte voor een groep',
    competition: 'scholen delen een tekort',
    'reachable-elsewhere': 'plek in de buurt',
  },
  levels: {
    municipality: 'Gemeente',
    arrondissement: 'Arrondissement',
    province: 'Provincie',
    resoc: 'RESOC',
    'reference-region': 'Referentieregio',
  },
  levelsPlural: {
    municipality: 'gemeenten',
    arrondissement: 'arrondissementen',
    province: 'provincies',
    resoc: 'RESOC-gebieden',
    'reference-region': "referentieregio's",
  },
  outside: 'Buiten deze indeling',
  unknown: 'onbekend',
  counts: {
    rows: (n: number) => plural(n, '# rij', '# rijen'),
    learners: (n: number) => plural(n, '# leerling', '# leerlingen'),
    places: (n: number) => plural(n, '# plek', '# plekken'),
    schools: (n: number) => plural(n, '# school', '# scholen'),
    workplaces: (n: number) => plural(n, '# vestiging', '# vestigingen'),
    recognitions: (n: number) => plural(n, '# erkenning', '# erkenningen'),
  },
  issues: {
    'descriptor-missing': () => 'datapackage.json ontbreekt in de map: een dataset begint met dat bestand.',
    'descriptor-broken': () => 'datapackage.json is geen geldige beschrijving: verwacht wordt JSON met een lijst "resources".',
    'file-missing': ({ file }: Issue) => `${file} ontbreekt in de dataset of kon niet worden opgehaald.`,
    'file-not-csv': ({ file }: Issue) => `${file} is geen CSV-bestand.`,
    'column-missing': ({ file, column }: Issue) => `${file} mist de kolom "${column}".`,
    'id-missing': () => 'De id is leeg; de rij is opzij gezet.',
    'id-duplicate': ({ value }: Issue) => `De id "${value}" komt al eerder voor; deze rij is opzij gezet.`,
    'reference-unknown': ({ column, value }: Issue) => `"${value}" in ${column} bestaat niet; de rij is opzij gezet.`,
    'location-missing': () => 'De rij heeft geen ligging (nis, postcode, plaats of coördinaat) en is opzij gezet.',
    'location-unknown': ({ value }: Issue) => `De ligging "${value}" is niet gevonden; de rij telt buiten elk gebied.`,
    'number-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen bruikbaar getal en telt als onbekend.`,
    'date-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen datum; de rij is opzij gezet.`,
    'year-broken': ({ value }: Issue) => `"${value}" is geen schooljaar zoals 2021-2022; de rij is opzij gezet.`,
    'cells-missing': () => 'De rij heeft te weinig of te veel cellen; ze is gelezen zover het gaat.',
  } satisfies Record<IssueCode, (issue: Issue) => string>,
  table: {
    columns: 'Kolommen',
    csv: 'CSV',
    csvHelp: 'Alle rijen en kolommen als CSV-bestand',
    sortBy: 'Sorteer op',
    ascending: 'oplopend',
    descending: 'aflopend',
    total: 'Totaal',
    yes: 'ja',
    no: 'nee',
  },
  answer: {
    flanders: 'Vlaanderen',
    outsideIn: 'buiten deze indeling',
    inRegion: (name: string) => `in ${name}`,
    headline: {
      here: {
        'no-workplaces': (where: string, _places: number, learners: number) =>
          `Geen werkplekken ${where} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        shortage: (where: string, places: number, learners: number) =>
          `Mogelijk tekort ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        tight: (where: string, places: number, learners: number) =>
          `Krap ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        balanced: (where: string, places: number, learners: number) =>
          `Evenwicht ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        'high-both': (where: string, places: number, learners: number) =>
          `Veel van beide ${where}: ${plural(places, '# plek', '# plekken')} en ${plural(learners, '# leerling', '# leerlingen')}.`,
        room: (where: string, places: number, learners: number) =>
          `Ruimte ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        unused: (where: string, places: number) =>
          `Niemand ingeschreven ${where}, al ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
        'no-offer': (where: string, places: number) =>
          `Geen school met aanbod ${where}, al ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
        'no-activity': (where: string) => `Geen leerlingen en geen erkende werkplekken ${where}.`,
        unknown: (where: string, places: number) =>
          `Inschrijvingen niet bekend ${where}; ${plural(places, 'er is # plek', 'er zijn # plekken')}.`,
      },
      missingHere: (where: string, missing: number, learners: number) =>
        `Mogelijk tekort ${where}: ${plural(missing, '# plek', '# plekken')} te weinig voor ${plural(learners, '# leerling', '# leerlingen')}.`,
      roomHere: (where: string, spare: number) => `Ruimte ${where}: ${plural(spare, '# plek', '# plekken')} meer dan leerlingen.`,
      short: (short: string, division: string, worst: string, missing: number) =>
        `In ${short} van ${division} is er mogelijk een tekort; het grootst ${worst}: ${plural(missing, '# plek', '# plekken')} te weinig.`,
      shortOne: (division: string, worst: string, missing: number) =>
        `Mogelijk tekort in 1 van ${division}, ${worst}: ${plural(missing, '# plek', '# plekken')} te weinig.`,
      shortByQuotient: (short: string, division: string, worst: string) =>
        `In ${short} van ${division} is er mogelijk een tekort; het grootst ${worst}.`,
      tight: (tight: string, division: string, worst: string) =>
        `Nergens een mogelijk tekort; krap is het in ${tight} van ${division}, het meest ${worst}.`,
      enough: (places: number, learners: number) =>
        `Nergens een mogelijk tekort: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
      nobody: (places: number) => `Er ${plural(places, 'is # werkplek', 'zijn # werkplekken')}, maar niemand is ingeschreven.`,
      noOffer: (places: number) =>
        `Geen school biedt dit aan, al ${plural(places, 'is er # werkplek', 'zijn er # werkplekken')}.`,
      unknown: (places: number, workplaces: number) =>
        `De inschrijvingen zijn niet bekend; er ${plural(places, 'is # plek', 'zijn # plekken')} bij ${plural(workplaces, '# vestiging', '# vestigingen')}.`,
      empty: (year: string) => `Geen school biedt dit aan in ${year}, en er zijn geen erkende werkplekken.`,
    },
    division: (areas: number, name: string) => `${plural(areas, '#', '#')} ${name}`,
    areas: 'gebieden',
    sub: {
      withRelated: (count: number) => `met ${plural(count, '# verwante opleiding', '# verwante opleidingen')}`,
      withoutRelated: 'zonder verwante',
      sector: (sector: string, count: number) => `${sector}: ${plural(count, '# opleiding', '# opleidingen')}`,
      reach: (km: string) => `bereik ${km}`,
    },
    help: {
      years: 'Wel in een ander schooljaar:',
      related: (count: number) => `Neem ${plural(count, '# verwante opleiding', '# verwante opleidingen')} mee`,
      kinds: 'Neem alle soorten scholen mee',
      none: 'In deze gegevens komt dit in geen enkel schooljaar voor. Kies een andere opleiding.',
    },
    tabs: { label: 'Wat de tabel toont', areas: 'Gebieden', schools: 'Scholen', rooms: 'Ruimte' },
    columns: {
      schools: 'Scholen',
      workplaces: 'Vestigingen',
      recognitions: 'Erkenningen',
      places: 'Plekken',
      enrolments: 'Leerlingen',
      agreements: 'Overeenkomsten',
      difference: 'Verschil',
      verdict: 'Oordeel',
      flags: 'Vlaggen',
    },
    short: { enrolments: 'Leerl.', agreements: 'Overeenk.', recognitions: 'Erkenn.', workplaces: 'Vestig.' },
    regionCaption: (division: string) => `Vraag en aanbod per gebied: ${division}`,
    regionLine: (schools: number, places: number, learners: string) =>
      `${plural(schools, '# school', '# scholen')} · ${plural(places, '# plek', '# plekken')} · ${learners} leerl.`,
    file: 'gebieden',
  },
  verdictRule: {
    card: (name: string) => `Oordeel over ${name}`,
    rule: 'Regel',
    turnsTitle: 'Wat dit keert',
    known: 'Ook bekend',
    wanted: (learners: number, twoContext: number) =>
      twoContext === 0
        ? plural(learners, '# leerling', '# leerlingen')
        : twoContext === learners
          ? plural(learners, '2 × # leerling', '2 × # leerlingen')
          : `(${learners} + ${plural(twoContext, '# leerling', '# leerlingen')} met twee contexten)`,
    supply: {
      all: (places: number) => plural(places, '# plek', '# plekken'),
      context1: (places: number) => `${plural(places, '# plek', '# plekken')} voor context 1`,
      context2: (places: number) => `${plural(places, '# plek', '# plekken')} voor context 2`,
    },
    highest: 'De hoogste van de drie telt. Gerekend bij gelijktijdige bezetting van beide contexten.',
    range: {
      'no-workplaces': () => 'Er zijn leerlingen, maar geen enkele erkende plek.',
      shortage: (bounds: Bounds) => `Mogelijk tekort is boven ${bounds.tight}.`,
      tight: (bounds: Bounds) => `Krap is boven ${bounds.balanced} tot en met ${bounds.tight}.`,
      balanced: (bounds: Bounds) => `In evenwicht is van ${bounds.room} tot en met ${bounds.balanced}.`,
      'high-both': (bounds: Bounds) => `Veel van beide is onder ${bounds.room}, vanaf ${bounds.highBoth} leerlingen.`,
      room: (bounds: Bounds) => `Ruimte is onder ${bounds.room}, met minder dan ${bounds.highBoth} leerlingen.`,
      unused: () => 'Er zijn plekken en er is aanbod, maar niemand is ingeschreven.',
      'no-offer': () => 'Er zijn plekken, maar geen school biedt dit aan.',
      'no-activity': () => 'Er zijn geen leerlingen en geen erkende plekken.',
      unknown: () => 'Zonder inschrijvingen is er geen oordeel.',
    },
    turn: (changes: readonly Turn[], verdict: Verdict) => {
      const what = changes.map(({ of, amount }) => {
        const count = Math.abs(amount);
        const counted = of === 'places' ? plural(count, '# plek', '# plekken') : plural(count, '# leerling', '# leerlingen');
        return `${counted} ${amount > 0 ? 'meer' : 'minder'}`;
      });
      const clauses: Readonly<Record<Verdict, string>> = {
        'no-workplaces': 'zijn er geen werkplekken',
        shortage: 'is dit een mogelijk tekort',
        tight: 'is dit krap',
        balanced: 'is dit in evenwicht',
        'high-both': 'is er veel van beide',
        room: 'is er ruimte',
        unused: 'blijven de plekken onbenut',
        'no-offer': 'is er geen aanbod',
        'no-activity': 'is er geen activiteit',
        unknown: 'is het oordeel onbekend',
      };
      return `Met ${what.join(' of ')} ${clauses[verdict]}.`;
    },
    noTurn: 'Geen enkele verandering in plekken of leerlingen keert dit oordeel.',
    sleeping: (count: number) =>
      plural(
        count,
        '# vestiging is al twee schooljaren erkend zonder overeenkomst.',
        '# vestigingen zijn al twee schooljaren erkend zonder overeenkomst.',
      ),
    ending: (count: number) =>
      plural(count, '# erkenning loopt af voor het volgende schooljaar.', '# erkenningen lopen af voor het volgende schooljaar.'),
    overlap: (schools: number, workplaces: number) =>
      `${plural(schools, '# school', '# scholen')} in dit gebied ${plural(schools, 'deelt', 'delen')} ${plural(workplaces, '# vestiging', '# vestigingen')} binnen bereik.`,
    flagsTitle: 'Wat de vlaggen betekenen',
    flags: {
      inflow: 'Er zijn meer overeenkomsten dan inschrijvingen: leerlingen van elders werken hier.',
      outflow:
        'Er zijn meer leerlingen dan plekken, en niet allen hebben hier een overeenkomst: sommigen werken wellicht elders.',
      niche: 'Er zijn maar 1 tot 4 erkenningen en niemand is ingeschreven.',
      'several-per-mentor': 'Er zijn minder erkenningen dan leerlingen, maar een mentor mag er meer dan één begeleiden.',
      'two-contexts': 'Elke leerling heeft een plek nodig in twee soorten werkplekken.',
      overlap: 'Verschillende scholen in dit gebied rekenen op dezelfde vestigingen.',
      sleeping: 'Er zijn vestigingen die al twee schooljaren erkend zijn zonder overeenkomst.',
      ending: 'Er zijn erkenningen die aflopen voor het volgende schooljaar.',
      incomplete: 'Van sommige scholen zijn de inschrijvingen niet bekend.',
      few: 'Dit oordeel rust op weinig leerlingen.',
      fragile: 'Eén leerling of plek meer of minder keert dit oordeel.',
      boundary: 'Van sommige punten is onzeker aan welke kant van de grens ze liggen.',
      short: 'Ook als er zoveel mogelijk leerlingen een plek krijgen, kan minstens één school hier iemand zonder overhouden.',
      'room-shared':
        'Minstens één school hier kan een groep van acht leerlingen meer plaatsen, zonder anderen een plek te kosten.',
      competition: 'Verschillende scholen lopen op dezelfde plekken vast; wat de ene wint, verliest de andere.',
      'reachable-elsewhere': 'Binnen de grenzen liggen te weinig plekken, maar binnen bereik vindt iedereen er een.',
    },
    sources: (count: number) => plural(count, '# bron', '# bronnen'),
    example: 'Voorbeeldgegevens',
    state: (date: string) => `stand ${date}`,
    showSchools: (count: number) => plural(count, 'Toon de school', 'Toon de scholen'),
    close: 'Sluit het oordeel',
    thresholds: {
      title: 'Drempels',
      intro: 'Het oordeel volgt uit leerlingen gedeeld door plekken. Deze grenzen gelden overal en staan in de link.',
      verdict: 'Oordeel',
      when: 'Wanneer',
      fields: {
        room: 'Ruimte onder',
        balanced: 'In evenwicht tot en met',
        tight: 'Krap tot en met',
        highBothEnrolments: 'Veel van beide vanaf (leerlingen)',
      },
      errors: {
        number: 'Dit is geen getal.',
        positive: 'Dit moet groter dan 0 zijn.',
        whole: 'Dit moet een geheel getal van 1 of meer zijn.',
        ascending: 'De grenzen moeten oplopen: ruimte, in evenwicht, krap.',
        large: 'Dit mag hoogstens 100 zijn.',
      },
      kept: (value: string) => `De vorige waarde, ${value}, blijft gelden.`,
      mentors: 'Leerlingen per mentor',
      mentorsIntro: 'Waar een vestiging haar plekken niet opgeeft: mentoren maal dit getal, hoogstens het aantal werknemers.',
      sector: 'Sector',
      perMentor: 'Leerlingen per mentor',
      reset: 'Standaard herstellen',
      isDefault: 'Dit zijn de standaardwaarden.',
    },
  },
  shell: {
    name: 'Leerwerkradar',
    views: { supply: 'Vraag & aanbod', overview: 'Sectoroverzicht', published: 'Wat de minister zei' },
    panesLabel: 'Kaart of lijst',
    viewsLabel: 'Onderdelen',
    skip: 'Naar het antwoord',
    copyLink: 'Kopieer link',
    linkCopied: 'Link gekopieerd.',
    linkNotCopied: 'Kopiëren lukte niet. Kopieer het adres uit de adresbalk.',
    print: 'Afdrukken',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'English', fr: 'Français' },
    toDark: 'Donker thema',
    toLight: 'Licht thema',
    question: 'Vraag',
    map: 'Kaart',
    answer: 'Antwoord',
    panes: { map: 'Kaart', list: 'Lijst', verdict: 'Oordeel' },
    openVerdict: 'Bekijk het oordeel',
    openList: 'Alle gebieden',
    change: 'Wijzig',
    close: 'Sluit',
    loading: 'De gegevens worden geladen.',
    example: 'Voorbeeldgegevens.',
    exampleNote: 'Totalen zijn gepubliceerd, namen en plaatsen zijn verzonnen.',
    exampleMeaning: 'Wat betekent dit?',
    introTitle: 'Waar ontbreken werkplekken voor duaal leren?',
    intro:
      'Kies een opleiding: kaart en tabel tonen waar plekken mogelijk tekort zijn en waar er ruimte is. Kies een gebied of een school voor het bewijs.',
    introClose: 'Begrepen',
    notice: (part: string, value: string) =>
      `Deze link vraagt ${part} "${value}", maar dat kennen we niet. We tonen de standaardkeuze.`,
    parts: {
      taal: 'de taal',
      beeld: 'het onderdeel',
      gegevens: 'de dataset',
      opleiding: 'de opleiding',
      sector: 'de sector',
      verwant: 'de verwante opleidingen',
      jaar: 'het schooljaar',
      niveau: 'de indeling',
      gebied: 'het gebied',
      bereik: 'het bereik',
      soort: 'de soort school',
      drempels: 'de drempels',
      mentor: 'de leerlingen per mentor',
      samen: 'wie meezoekt',
      uitgang: 'het uitgangspunt',
      laag: 'de laag',
      kleur: 'wat de kaart toont',
      tabel: 'de tabel',
      keuze: 'de selectie',
    },
    failedTitle: 'Deze gegevens kunnen niet worden getoond.',
    failed: 'De berekening is onderbroken. Wat al getoond werd, blijft staan.',
    partFailed: 'Dit onderdeel kon niet worden geladen; de rest blijft staan. Controleer de verbinding.',
    failedKept: 'Het laatste goede antwoord blijft staan.',
    retry: 'Probeer opnieuw',
    useEmbedded: 'Toon de voorbeeldgegevens',
    aboutTitle: 'Over deze gegevens',
    aboutExample:
      'Dit is een reconstructie. De totalen per provincie, per sector en voor de genoemde opleidingen zijn gepubliceerd; elke school en elke vestiging is verzonnen en ligt alleen in de juiste gemeente. Gebruik ze om het instrument te leren kennen, niet om te beslissen.',
    aboutOwn: 'Deze gegevens komen uit een eigen dataset. Ze verlaten je toestel niet.',
    aboutPlaces:
      'Een erkenning is geen plek. De plekken van een vestiging zijn haar eigen opgave, anders het kleinste van het aantal werknemers en het aantal mentoren maal de leerlingen per mentor van de sector.',
    aboutBorders:
      'De grenzen op de kaart zijn vereenvoudigd. In welk gebied iets ligt, volgt uit de gemeentecode en is wel exact.',
    assumptions: 'Aannames',
    sources: 'Bronnen',
    referenceDate: (date: string) => `Stand op ${date}.`,
    issues: (rows: string) => `${rows} niet of niet helemaal gelezen.`,
    printedOn: (question: string) => `Leerwerkradar · ${question}`,
  },
  question: {
    programme: 'Opleiding',
    programmePlaceholder: 'Zoek een opleiding of sector',
    showProgrammes: 'Toon alle opleidingen',
    wholeSector: (sector: string) => `Hele sector ${sector}`,
    noProgramme: (typed: string) => `Geen opleiding gevonden voor "${typed}". Probeer een korter woord.`,
    sectorNote: (n: number) =>
      plural(
        n,
        '# opleiding samen; elke vestiging telt één keer',
        '# opleidingen samen; elke vestiging telt één keer. Een tekort bij de ene kan wegvallen tegen ruimte bij de andere: het sectoroverzicht toont elke opleiding apart.',
      ),
    twoContexts: 'Twee werkplekcontexten: elke leerling heeft in beide een plek nodig.',
    related: 'Ook verwante opleidingen',
    relatedNote: (programmes: number, schools: number) =>
      `${plural(programmes, '# verwante', '# verwante')}, ${plural(schools, '# school extra', '# scholen extra')}`,
    year: 'Schooljaar',
    level: 'Indeling op de kaart',
    area: {
      label: 'Gebied',
      example: 'bv. as: Aalst - Ninove - Halle',
      clear: 'Wis het gebied',
      failed: 'Gebieden lezen lukt nu niet. Probeer het opnieuw.',
    },
    reach: 'Bereik van een leerling',
    schoolKinds: 'Soort school',
    kinds: { school: 'School', clw: 'Centrum leren en werken', syntra: 'Syntra-campus', buso: 'Buitengewoon onderwijs' },
    thresholds: (isStandard: boolean): string => (isStandard ? 'Drempels: standaard ·' : 'Drempels: aangepast ·'),
    changeThresholds: 'bekijk of pas aan',
    dataset: (title: string, date: string) => `Dataset: ${title}, stand ${date} ·`,
    about: 'over de gegevens',
    sector: 'Sector',
  },
  map: {
    name: 'Kaart',
    title: (level: string) => `Kaart: oordeel per ${level}. De tabel ernaast bevat dezelfde gegevens.`,
    controls: 'Kaartknoppen',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom uit',
    zoomToSelection: 'Toon de keuze',
    zoomToAll: 'Toon alles',
    save: 'Bewaar als afbeelding',
    saveFailed: 'De afbeelding kon niet worden gemaakt.',
    loading: 'De kaart wordt geladen. De tabel is al te gebruiken.',
    failed: 'De kaart kon niet worden geladen. De tabel bevat dezelfde gegevens.',
    simple: 'Eenvoudige kaart: deze browser kan de beweeglijke kaart niet tekenen.',
    keys: 'Pijlen gaan van gebied naar gebied, Enter kiest.',
    attribution: 'Vereenvoudigde grenzen · © Natural Earth, GeoNames, Statbel, eigen bewerking',
    legend: 'Legende',
    legendTitle: (level: string) => `Oordeel per ${level}`,
    hideLegend: 'Verberg de legende',
    school: 'school',
    related: 'verwant',
    several: 'meer scholen',
    states: { used: 'in gebruik', free: 'vrij', sleeping: 'slapend', recognised: 'erkend' },
    cluster: 'groep',
    reach: 'bereik',
    breakEven: 'alleen genoeg',
    km: (km: string) => `${km} km`,
    area: (name: string, verdict: string) => `${name}: ${verdict}`,
    learners: (n: number | null) => (n === null ? 'aantal leerlingen onbekend' : plural(n, '# leerling', '# leerlingen')),
    offersRelated: 'biedt een verwante opleiding aan',
    placesInReach: (n: number) => plural(n, '# plek binnen bereik', '# plekken binnen bereik'),
    places: (n: number) => plural(n, '# plek', '# plekken'),
    free: (free: number, places: number) => `${plural(free, '# vrije plek', '# vrije plekken')} van ${places}`,
    group: (n: number) => plural(n, '# erkende vestiging', '# erkende vestigingen'),
    groupPart: (n: string, state: string) => `${n} ${state}`,
    groupHelp: 'Klik om in te zoomen.',
    choose: (n: number) => plural(n, '# mogelijkheid op deze plaats', '# mogelijkheden op deze plaats'),
    close: 'Sluit',
    withRelated: (programme: string) => `${programme}, met verwante opleidingen`,
    question: (level: string, year: string, reach: string) => `Per ${level} · ${year} · bereik ${reach}`,
    example: 'Voorbeeldgegevens: totalen zijn gepubliceerd, namen en plaatsen zijn verzonnen.',
    file: 'kaart',
  },
  shared: {
    layers: { label: 'Welk oordeel voorop staat', shared: 'Gedeelde plekken', count: 'Telling' },
    title: 'Elke plek één keer geteld',
    countTitle: 'De telling',
    people: (n: number, isOpen: boolean) =>
      isOpen
        ? plural(n, '# leerling zonder overeenkomst', '# leerlingen zonder overeenkomst')
        : plural(n, '# leerling', '# leerlingen'),
    range: (least: number, most: number, isOpen: boolean) =>
      `${least} tot ${most} leerlingen${isOpen ? ' zonder overeenkomst' : ''}`,
    shortHere: (where: string, who: string, isOne: boolean, km: number) =>
      `Mogelijk tekort ${where}: ${who} ${isOne ? 'vindt' : 'vinden'} binnen ${km} km geen plek.`,
    tightHere: (where: string, most: number, km: number) =>
      `Krap ${where}: ${plural(most, 'tot # leerling kan', 'tot # leerlingen kunnen')} binnen ${km} km zonder plek blijven, naargelang wie eerst komt.`,
    roomHere: (where: string, room: number, km: number) =>
      `Ruimte ${where}: nog ${plural(room, '# leerling kan', '# leerlingen kunnen')} binnen ${km} km een plek vinden.`,
    balancedHere: (where: string, who: string, isOne: boolean, km: number) =>
      `Evenwicht ${where}: ${who} ${isOne ? 'kan' : 'kunnen'} binnen ${km} km een plek vinden.`,
    allShort: (least: number, most: number, who: string, km: number, worst: string) =>
      `Mogelijk tekort: ${least === most ? least : `${least} tot ${most}`} van de ${who} ${plural(most, 'vindt', 'vinden')} binnen ${km} km geen plek${worst}.`,
    allTight: (most: number, who: string, km: number) =>
      `Krap: tot ${most} van de ${who} ${plural(most, 'kan', 'kunnen')} binnen ${km} km zonder plek blijven, naargelang wie eerst komt.`,
    most: (where: string, least: number) => `, de meeste ${where} (${least})`,
    allPlaced: (who: string, isOne: boolean, km: number) =>
      `Geen tekort: ${isOne ? `${who} kan` : `alle ${who} kunnen`} binnen ${km} km een plek vinden.`,
    short: (who: string, isOne: boolean, km: number) =>
      `${who} van hier ${isOne ? 'vindt' : 'vinden'} binnen ${km} km geen plek.`,
    countSays: (places: number, learners: string) => `${plural(places, '# plek', '# plekken')} voor ${learners}:`,
    whyReach: (places: number) => `Leerlingen van hier bereiken ook ${plural(places, '# plek', '# plekken')} buiten dit gebied.`,
    whyElsewhere: (schools: number) =>
      plural(schools, '# school van elders bereikt plekken hier.', '# scholen van elders bereiken plekken hier.'),
    whyShared: (recognitions: number, shared: number, programmes: number, areCounted: boolean) =>
      `${plural(recognitions, '# erkenning', '# erkenningen')}, maar ${shared === recognitions ? plural(shared, 'die deelt haar plekken', 'alle delen hun plekken') : plural(shared, '# ervan deelt haar plekken', '# ervan delen hun plekken')} met ${plural(programmes, '# andere opleiding', '# andere opleidingen')}${areCounted ? '' : ', die hier niet meetellen'}.`,
    twoContexts: 'Bij gelijktijdige bezetting: elke leerling telt in elke werkplekcontext.',
    givenNote: 'Lopende overeenkomsten blijven staan: alleen wie nog geen plek heeft en plekken die vrij zijn, tellen mee.',
    allNote: 'De leerlingen van alle opleidingen zoeken mee.',
    showProof: 'Toon het bewijs',
    hideProof: 'Verberg het bewijs',
    proof: (schools: number, learners: number, places: number, unplaced: number) =>
      `${plural(schools, 'Deze # school heeft', 'Deze # scholen hebben samen')} ${plural(learners, '# leerling', '# leerlingen')}; binnen bereik van minstens één ervan ${plural(places, 'ligt # plek', 'liggen # plekken')}. Zo blijven er ${unplaced} over. Op de kaart staan ze omcirkeld.`,
    end: (places: number) =>
      `${plural(places, 'Met # nieuwe plek', 'Met # nieuwe plekken')} binnen bereik van deze scholen kan iedereen een plek vinden.`,
    columns: { unplaced: 'Zonder plek', room: 'Ruimte', count: 'Telling' },
    csv: { leastUnplaced: 'Zonder plek, minstens', mostUnplaced: 'Zonder plek, hoogstens', room: 'Ruimte' },
    unplacedRange: (least: number, most: number) => (least === most ? `${least}` : `${least}–${most}`),
    stopped: 'De berekening is gestopt; wat er staat, blijft.',
    resume: 'Bereken verder',
    stop: 'Stop',
    progress: 'Bezig met rekenen',
    competitors: 'Wie zoekt mee',
    competitorOptions: { question: 'Alleen deze opleiding', all: 'Alle opleidingen samen' },
    competitorsSector: 'Alleen deze sector',
    given: 'Uitgangspunt',
    givenOptions: { nothing: 'Iedereen zoekt opnieuw', agreements: 'Overeenkomsten blijven' },
    paint: 'Op de kaart',
    paintOptions: { verdict: 'Oordeel', room: 'Ruimte voor extra leerlingen', heat: 'Druk op de plekken' },
    more: 'Meer keuzes',
  },
};
