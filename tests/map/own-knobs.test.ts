import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/map/draw-shape';
import { dragged, knobsOf } from '../../src/map/own-knobs';
import { destination, distanceKm } from '../../src/map/sphere';
import type { Area, AreaPoint } from '../../src/model/area';

const place = fc.record({
  lon: fc.integer({ min: 250000, max: 590000 }).map((lon) => lon / 1e5),
  lat: fc.integer({ min: 5070000, max: 5150000 }).map((lat) => lat / 1e5),
});
const named = (name: string) => place.map((at): AreaPoint => ({ ...at, name }));
const km = fc.integer({ min: 5, max: 1000 }).map((tenths) => tenths / 10);

describe('the handles of an area', () => {
  it('a point goes where it is dragged and loses its name; the others stay', () => {
    fc.assert(
      fc.property(fc.array(named('X'), { minLength: 3, maxLength: 6 }), place, fc.nat(5), (points, to, i) => {
        const grip = i % points.length;
        const area = dragged({ kind: 'polygon', points, marginKm: 2 }, { shape: 0, grip }, to);
        expect(area).toEqual({
          kind: 'polygon',
          marginKm: 2,
          points: points.map((p, j) => (j === grip ? { ...to, name: '' } : p)),
        });
      }),
    );
  });

  it('a radius is the distance it is dragged to, to 100 m', () => {
    fc.assert(
      fc.property(named('Pelt'), km, fc.double({ min: 0, max: 6.28, noNaN: true }), (centre, radiusKm, direction) => {
        const area: Area = { kind: 'circle', centre, radiusKm: 15 };
        const next = dragged(area, { shape: 0, grip: 'distance' }, destination(centre, direction, radiusKm));
        expect(next).toEqual({ kind: 'circle', centre, radiusKm });
      }),
    );
  });

  it('left where they are, the handles change nothing', () => {
    const shapes = fc.oneof(
      fc.record({ kind: fc.constant('circle' as const), centre: named(''), radiusKm: km }),
      fc.record({
        kind: fc.constant('corridor' as const),
        points: fc
          .array(named(''), { minLength: 2, maxLength: 4 })
          .filter(([a, b]) => a !== undefined && b !== undefined && distanceKm(a, b) > 0.1),
        halfWidthKm: km,
      }),
    );
    fc.assert(
      fc.property(fc.array(shapes, { minLength: 2, maxLength: 3 }), (areas) => {
        const area: Area = { kind: 'union', areas };
        for (const knob of knobsOf(area)) expect(dragged(area, knob, knob.place)).toEqual(area);
      }),
    );
  });

  it('regions have none, and a shape of very many points neither', () => {
    expect(knobsOf({ kind: 'region', level: 'province', code: '10000' })).toEqual([]);
    const points = Array.from({ length: 60 }, (_, i) => ({ lon: 4 + i / 100, lat: 51, name: '' }));
    expect(knobsOf({ kind: 'corridor', points, halfWidthKm: 5 })).toEqual([]);
  });
});

describe('what was drawn', () => {
  it('a circle has its middle and its radius, to 100 m', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 10, max: 400 }), (centre, tenths) => {
        const ring = Array.from({ length: 97 }, (_, i) => destination(centre, (i * Math.PI) / 48, tenths / 10));
        const shape = shapeOf(
          'circle',
          ring.map(({ lon, lat }) => [lon, lat]),
        );
        if (shape?.kind !== 'circle') throw new Error('no circle');
        expect(Math.abs(shape.radiusKm - tenths / 10)).toBeLessThanOrEqual(0.11);
        expect(distanceKm(shape.centre, centre)).toBeLessThan(0.3);
      }),
    );
  });

  it('points set twice count once, the closing one not at all, and too few are no shape', () => {
    expect(
      shapeOf('linestring', [
        [4, 51],
        [4, 51],
        [4.1, 51],
      ]),
    ).toMatchObject({ kind: 'corridor', points: { length: 2 } });
    expect(
      shapeOf('linestring', [
        [4, 51],
        [4, 51],
      ]),
    ).toBeNull();
    expect(
      shapeOf('polygon', [
        [4, 51],
        [4.1, 51],
        [4.1, 51.1],
        [4, 51],
      ]),
    ).toMatchObject({ points: { length: 3 }, marginKm: 0 });
    expect(
      shapeOf('polygon', [
        [4, 51],
        [4.1, 51],
        [4, 51],
      ]),
    ).toBeNull();
    expect(shapeOf('circle', [])).toBeNull();
  });
});
