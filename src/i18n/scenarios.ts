import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of scenarios with names, which are fetched with the view of new offers.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  title: 'Scenario’s op dit toestel',
  name: 'Naam van het scenario',
  save: 'Bewaar deze lijst',
  nothing: 'Voeg eerst een wijziging toe: een lege lijst wordt niet bewaard.',
  noName: 'Geef het scenario eerst een naam.',
  notKept: 'De browser bewaart niets (vol, of een privévenster). De lijst staat nog in de link: bewaar die.',
  none: 'Nog niets bewaard.',
  changes: (count: number) => nlPlural(count, '# wijziging', '# wijzigingen'),
  open: (name: string) => `Open ${name}`,
  rename: (name: string) => `Hernoem ${name}`,
  renameTo: 'Nieuwe naam',
  remove: (name: string) => `Verwijder ${name}`,
  removed: (name: string) => `${name} is verwijderd.`,
  undo: 'Zet terug',
  compare: (name: string) => `Vergelijk ${name}`,
  compareHelp: 'Vink twee of drie scenario’s aan om ze naast elkaar te zetten.',
  compared: 'Naast elkaar',
};
type ScenariosText = typeof nl;

const en: ScenariosText = {
  title: 'Scenarios on this device',
  name: 'Name of the scenario',
  save: 'Save this list',
  nothing: 'Add a change first: an empty list is not saved.',
  noName: 'Give the scenario a name first.',
  notKept: 'The browser keeps nothing (full, or a private window). The list is still in the link: keep that.',
  none: 'Nothing saved yet.',
  changes: (count) => enPlural(count, '# change', '# changes'),
  open: (name) => `Open ${name}`,
  rename: (name) => `Rename ${name}`,
  renameTo: 'New name',
  remove: (name) => `Delete ${name}`,
  removed: (name) => `${name} has been deleted.`,
  undo: 'Put back',
  compare: (name) => `Compare ${name}`,
  compareHelp: 'Tick two or three scenarios to set them side by side.',
  compared: 'Side by side',
};

const fr: ScenariosText = {
  title: 'Scénarios sur cet appareil',
  name: 'Nom du scénario',
  save: 'Garder cette liste',
  nothing: "Ajoutez d'abord une modification : une liste vide n'est pas gardée.",
  noName: "Donnez d'abord un nom au scénario.",
  notKept: 'Le navigateur ne garde rien (plein, ou fenêtre privée). La liste est encore dans le lien : gardez-le.',
  none: 'Rien de gardé pour le moment.',
  changes: (count) => frPlural(count, '# modification', '# modifications'),
  open: (name) => `Ouvrir ${name}`,
  rename: (name) => `Renommer ${name}`,
  renameTo: 'Nouveau nom',
  remove: (name) => `Supprimer ${name}`,
  removed: (name) => `${name} est supprimé.`,
  undo: 'Remettre',
  compare: (name) => `Comparer ${name}`,
  compareHelp: 'Cochez deux ou trois scénarios pour les mettre côte à côte.',
  compared: 'Côte à côte',
};

export const SCENARIOS_TEXT: Readonly<Record<Language, ScenariosText>> = { nl, en, fr };
