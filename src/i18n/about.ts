import type { Language } from './text';

// Texts of a dialog that is fetched when it is asked for, so they travel with it.

const nl = {
  aboutExample:
    'Dit is een reconstructie. De totalen per provincie, per sector en voor de genoemde opleidingen zijn gepubliceerd; elke school en elke vestiging is verzonnen en ligt alleen in de juiste gemeente. Gebruik ze om het instrument te leren kennen, niet om te beslissen.',
  aboutOwn: 'Deze gegevens komen uit een eigen dataset. Ze verlaten je toestel niet.',
  aboutPlaces:
    'Een erkenning is geen plek. De plekken van een vestiging zijn haar eigen opgave, anders het kleinste van het aantal werknemers en het aantal mentoren maal de leerlingen per mentor van de sector.',
  bordersDrawn: 'De grenzen op de kaart zijn vereenvoudigd.',
  bordersFrom: (file: string) => `De grenzen op de kaart komen uit ${file}.`,
  aboutBorders: 'In welk gebied iets ligt, volgt uit de gemeentecode en is exact.',
  ownBorders: 'Andere grenzen of indelingen…',
  assumptions: 'Aannames',
  sources: 'Bronnen',
  referenceDate: (date: string) => `Stand op ${date}.`,
  issues: (rows: string) => `${rows} niet of niet helemaal gelezen.`,
};
type AboutText = typeof nl;

const en: AboutText = {
  aboutExample:
    'This is a reconstruction. The totals per province, per sector and for the programmes named are published; every school and every establishment is invented and merely lies in the right municipality. Use them to get to know the tool, not to decide.',
  aboutOwn: 'These data come from a dataset of your own. They do not leave your device.',
  aboutPlaces:
    'A recognition is not a place. The places of an establishment are its own statement, else the smaller of its employees and its mentors times the learners per mentor of its sector.',
  bordersDrawn: 'The borders on the map are simplified.',
  bordersFrom: (file) => `The borders on the map come from ${file}.`,
  aboutBorders: 'The area that something lies in follows from its municipality code and is exact.',
  ownBorders: 'Other borders or groupings…',
  assumptions: 'Assumptions',
  sources: 'Sources',
  referenceDate: (date) => `As on ${date}.`,
  issues: (rows) => `${rows} not read, or not entirely.`,
};

const fr: AboutText = {
  aboutExample:
    "Ceci est une reconstruction. Les totaux par province, par secteur et pour les formations citées sont publiés ; chaque école et chaque établissement est inventé et se trouve seulement dans la bonne commune. Servez-vous-en pour découvrir l'outil, pas pour décider.",
  aboutOwn: "Ces données viennent d'un jeu de données propre. Elles ne quittent pas votre appareil.",
  aboutPlaces:
    "Un agrément n'est pas une place. Les places d'un établissement sont ce qu'il déclare, sinon le plus petit de ses travailleurs et de ses mentors fois les élèves par mentor de son secteur.",
  bordersDrawn: 'Les limites de la carte sont simplifiées.',
  bordersFrom: (file) => `Les limites de la carte viennent de ${file}.`,
  aboutBorders: 'La zone où se trouve un lieu découle du code de sa commune et est exacte.',
  ownBorders: 'Autres limites ou découpages…',
  assumptions: 'Hypothèses',
  sources: 'Sources',
  referenceDate: (date) => `Situation au ${date}.`,
  issues: (rows) => `${rows} non lues, ou pas entièrement.`,
};

export const ABOUT_TEXT: Readonly<Record<Language, AboutText>> = { nl, en, fr };
