import type { Language } from './text';

// Texts of what could not be followed or computed, which are fetched when that happens.

const nl = {
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
    aanbod: 'het nieuwe aanbod',
    wijzigingen: 'de wijzigingen',
  },
  failed: 'De berekening is onderbroken. Wat al getoond werd, blijft staan.',
  failedKept: 'Het laatste goede antwoord blijft staan.',
  stopped: 'De berekening is gestopt; wat er staat, blijft.',
  resume: 'Bereken verder',
};
type NoticesText = typeof nl;

const en: NoticesText = {
  notice: (part, value) => `This link asks for ${part} "${value}", which we do not know. We show the default.`,
  parts: {
    taal: 'the language',
    beeld: 'the view',
    gegevens: 'the dataset',
    opleiding: 'the programme',
    sector: 'the sector',
    verwant: 'the related programmes',
    jaar: 'the school year',
    niveau: 'the division',
    gebied: 'the area',
    bereik: 'the reach',
    soort: 'the kind of school',
    drempels: 'the thresholds',
    mentor: 'the learners per mentor',
    samen: 'who takes part',
    uitgang: 'the starting point',
    laag: 'the layer',
    kleur: 'what the map shows',
    tabel: 'the table',
    keuze: 'the selection',
    aanbod: 'the new offer',
    wijzigingen: 'the changes',
  },
  failed: 'The computation was interrupted. What was shown stays as it is.',
  failedKept: 'The last good answer stays.',
  stopped: 'The computation was stopped; what is shown stays.',
  resume: 'Compute on',
};

const fr: NoticesText = {
  notice: (part, value) =>
    `Ce lien demande ${part} « ${value} », que nous ne connaissons pas. Nous montrons le choix par défaut.`,
  parts: {
    taal: 'la langue',
    beeld: 'la vue',
    gegevens: 'le jeu de données',
    opleiding: 'la formation',
    sector: 'le secteur',
    verwant: 'les formations apparentées',
    jaar: "l'année scolaire",
    niveau: 'la division',
    gebied: 'la zone',
    bereik: 'la portée',
    soort: "le type d'école",
    drempels: 'les seuils',
    mentor: 'les élèves par mentor',
    samen: 'qui cherche aussi',
    uitgang: 'le point de départ',
    laag: 'la couche',
    kleur: 'ce que montre la carte',
    tabel: 'le tableau',
    keuze: 'la sélection',
    aanbod: 'la nouvelle offre',
    wijzigingen: 'les modifications',
  },
  failed: 'Le calcul a été interrompu. Ce qui était montré reste en place.',
  failedKept: 'La dernière bonne réponse reste en place.',
  stopped: 'Le calcul est arrêté ; ce qui est affiché reste.',
  resume: 'Reprendre le calcul',
};

export const NOTICES_TEXT: Readonly<Record<Language, NoticesText>> = { nl, en, fr };
