import type { Language } from './text';

// Texts of drawing an area on the map, which are fetched when somebody does.

const nl = {
  title: 'Teken een gebied',
  titleChoice: 'Omlijn wie u kiest',
  typedChoice: 'Met het toetsenbord: kies rijen in de tabel met de spatiebalk.',
  kinds: { circle: 'Cirkel', linestring: 'Strook', polygon: 'Veelhoek' },
  hints: {
    circle: 'Klik het midden aan, beweeg naar de rand en klik opnieuw.',
    linestring:
      'Klik de punten van de lijn aan. Klik het laatste nog eens aan, of kies Klaar. De strook wordt eerst 5 km breed aan elke kant.',
    polygon: 'Klik de hoeken aan. Klik de eerste nog eens aan, of kies Klaar.',
  },
  typed: 'Met het toetsenbord: typ het gebied in het veld Gebied, bv. "straal Pelt 15 km".',
  small: 'Dat is nog geen gebied: zet er meer punten voor.',
  failed: 'Tekenen lukt nu niet. Typ het gebied, of probeer het opnieuw.',
  finish: 'Klaar',
  undo: 'Laatste punt weg',
  cancel: 'Stop met tekenen',
};
export type DrawText = typeof nl;

const en: DrawText = {
  title: 'Draw an area',
  titleChoice: 'Outline whom you select',
  typedChoice: 'By keyboard: select rows of the table with the space bar.',
  kinds: { circle: 'Circle', linestring: 'Strip', polygon: 'Polygon' },
  hints: {
    circle: 'Click the centre, move to the edge and click again.',
    linestring:
      'Click the points of the line. Click the last one again, or choose Done. The strip is 5 km wide on either side at first.',
    polygon: 'Click the corners. Click the first one again, or choose Done.',
  },
  typed: 'By keyboard: type the area in the field Area, e.g. "radius Pelt 15 km".',
  small: 'That is no area yet: it needs more points.',
  failed: 'Drawing does not work now. Type the area, or try again.',
  finish: 'Done',
  undo: 'Remove last point',
  cancel: 'Stop drawing',
};

const fr: DrawText = {
  title: 'Dessiner une zone',
  titleChoice: 'Entourez ceux que vous choisissez',
  typedChoice: 'Au clavier\u00a0: choisissez des lignes du tableau avec la barre d’espace.',
  kinds: { circle: 'Cercle', linestring: 'Bande', polygon: 'Polygone' },
  hints: {
    circle: 'Cliquez le centre, allez vers le bord et cliquez à nouveau.',
    linestring:
      'Cliquez les points de la ligne. Cliquez à nouveau le dernier, ou choisissez Terminé. La bande a d’abord 5 km de chaque côté.',
    polygon: 'Cliquez les coins. Cliquez à nouveau le premier, ou choisissez Terminé.',
  },
  typed: 'Au clavier\u00a0: tapez la zone dans le champ Zone, p. ex. « rayon Pelt 15 km ».',
  small: "Ce n'est pas encore une zone\u00a0: il lui faut plus de points.",
  failed: 'Le dessin ne fonctionne pas pour le moment. Tapez la zone, ou réessayez.',
  finish: 'Terminé',
  undo: 'Retirer le dernier point',
  cancel: 'Arrêter le dessin',
};

export const DRAW_TEXT: Readonly<Record<Language, DrawText>> = { nl, en, fr };
