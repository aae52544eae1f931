import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of lists that are worked off, beside those of prospects, with which they are fetched.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  newList: 'Nieuwe lijst',
  rename: 'Hernoem',
  renameTo: 'Nieuwe naam van de lijst',
  save: 'Bewaar',
  cancel: 'Annuleer',
  iAm: 'Ik ben',
  iAmHelp: 'Uw naam of initialen: ze staan bij wat u wijzigt.',
  forbiddenOn: (lists: string) =>
    `Staat op ${lists} als niet te contacteren, en dat geldt op elke lijst. Maak het daar ongedaan.`,
  why: (programme: string) => `Waarom bellen, en wat ze al doet (${programme})`,
  toProspects: 'Naar de prospecten',
  enough: (enough: number, helpful: number) =>
    enough < helpful ? ` Daarvoor ${nlPlural(enough, 'volstaat # ervan', 'volstaan # ervan')}; de andere zijn reserve.` : '',
  alsoOn: (list: string, status: string) => `Staat ook op ${list}: ${status}.`,
  elsewhere: (count: number, lists: string) => `${nlPlural(count, '# daarvan staat', '# daarvan staan')} ook op ${lists}.`,
  leftOut: (count: number) =>
    nlPlural(count, 'Wie u niet mag contacteren (#), staat er niet bij.', 'Wie u niet mag contacteren (#), staat er niet bij.'),
  liftSure: 'Mag deze vestiging weer gecontacteerd worden? Wat gewist is, komt niet terug.',
  lift: 'Ja, weer contacteren',
  tourLeave: (time: string, place: string) => `${time} · vertrek uit ${place}`,
  onlyDue: 'Toon alleen die',
  reserveHelp: 'Brengt alleen een plek als een ander op de lijst wegvalt.',
  notCounted: (count: number) =>
    nlPlural(
      count,
      '# telt niet mee (geweigerd of niet te contacteren).',
      '# tellen niet mee (geweigerd of niet te contacteren).',
    ),
  tourVisits: (count: number) => nlPlural(count, '# gepland bezoek', '# geplande bezoeken'),
  tourBack: (time: string, place: string) => `${time} · terug in ${place}`,
  tourMap: (stops: number, start: string) => `Kaart van de route vanuit ${start}: ${nlPlural(stops, '# halte', '# haltes')}`,
  deleteMost: (name: string, kept: number) =>
    `"${name}" leegmaken? ${nlPlural(kept, '# vestiging blijft staan, zodat niemand ze nog belt.', '# vestigingen blijven staan, zodat niemand ze nog belt.')}`,
};
export type WorkListText = typeof nl;

const en: WorkListText = {
  newList: 'New list',
  rename: 'Rename',
  renameTo: 'New name of the list',
  save: 'Save',
  cancel: 'Cancel',
  iAm: 'I am',
  iAmHelp: 'Your name or initials: they stand beside what you change.',
  forbiddenOn: (lists) => `Must not be contacted according to ${lists}, and so on every list. Undo it there.`,
  why: (programme) => `Why call, and what it does already (${programme})`,
  toProspects: 'To the prospects',
  enough: (enough, helpful) =>
    enough < helpful ? ` For that ${enPlural(enough, '# of them is', '# of them are')} enough; the others are in reserve.` : '',
  alsoOn: (list, status) => `Is on ${list} too: ${status}.`,
  elsewhere: (count, lists) => `${enPlural(count, '# of them is', '# of them are')} on ${lists} too.`,
  leftOut: (count) =>
    enPlural(count, 'Whom you may not contact (#) is not among them.', 'Whom you may not contact (#) are not among them.'),
  liftSure: 'May this establishment be contacted again? What was wiped does not come back.',
  lift: 'Yes, contact again',
  tourLeave: (time, place) => `${time} · leave from ${place}`,
  onlyDue: 'Show those only',
  reserveHelp: 'Brings a place only if another on the list falls away.',
  notCounted: (count) =>
    enPlural(count, '# does not count (refused, or not to be contacted).', '# do not count (refused, or not to be contacted).'),
  tourVisits: (count) => enPlural(count, '# planned visit', '# planned visits'),
  tourBack: (time, place) => `${time} · back in ${place}`,
  tourMap: (stops, start) => `Map of the route from ${start}: ${enPlural(stops, '# stop', '# stops')}`,
  deleteMost: (name, kept) =>
    `Empty "${name}"? ${enPlural(kept, '# establishment stays, so that nobody calls it again.', '# establishments stay, so that nobody calls them again.')}`,
};

const fr: WorkListText = {
  newList: 'Nouvelle liste',
  rename: 'Renommer',
  renameTo: 'Nouveau nom de la liste',
  save: 'Enregistrer',
  cancel: 'Annuler',
  iAm: 'Je suis',
  iAmHelp: 'Votre nom ou vos initiales\u00a0: ils figurent à côté de ce que vous changez.',
  forbiddenOn: (lists) => `À ne pas contacter selon ${lists}, et donc sur chaque liste. Annulez-le là-bas.`,
  why: (programme) => `Pourquoi appeler, et ce qu’il fait déjà (${programme})`,
  toProspects: 'Vers les prospects',
  enough: (enough, helpful) =>
    enough < helpful ? ` Pour cela, ${frPlural(enough, '# suffit', '# suffisent')}\u00a0; les autres sont en réserve.` : '',
  alsoOn: (list, status) => `Figure aussi sur ${list}\u00a0: ${status}.`,
  elsewhere: (count, lists) => `${frPlural(count, '# figure', '# figurent')} aussi sur ${lists}.`,
  leftOut: (count) =>
    frPlural(
      count,
      'Qui vous ne pouvez pas contacter (#) n’y figure pas.',
      'Ceux que vous ne pouvez pas contacter (#) n’y figurent pas.',
    ),
  liftSure: 'Cet établissement peut-il de nouveau être contacté\u00a0? Ce qui est effacé ne revient pas.',
  lift: 'Oui, le contacter de nouveau',
  tourLeave: (time, place) => `${time} · départ de ${place}`,
  onlyDue: 'Montrer ceux-là seulement',
  reserveHelp: 'N’apporte une place que si un autre de la liste tombe.',
  notCounted: (count) =>
    frPlural(count, '# ne compte pas (refusé ou à ne pas contacter).', '# ne comptent pas (refusés ou à ne pas contacter).'),
  tourVisits: (count) => frPlural(count, '# visite prévue', '# visites prévues'),
  tourBack: (time, place) => `${time} · retour à ${place}`,
  tourMap: (stops, start) => `Carte de la route depuis ${start}\u00a0: ${frPlural(stops, '# arrêt', '# arrêts')}`,
  deleteMost: (name, kept) =>
    `Vider «\u00a0${name}\u00a0»\u00a0? ${frPlural(kept, '# établissement reste, pour que personne ne l’appelle plus.', '# établissements restent, pour que personne ne les appelle plus.')}`,
};

export const WORK_LIST_TEXT: Readonly<Record<Language, WorkListText>> = { nl, en, fr };
