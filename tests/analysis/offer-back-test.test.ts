import { expect, it } from 'vitest';
import { applyChanges } from '../../src/analysis/changes';
import { roomPerSite } from '../../src/analysis/explore';
import { offerBackTest } from '../../src/analysis/offer-back-test';
import { finish } from '../../src/analysis/steps';
import { asking, GROUNDS, openSeed } from './what-if-cases';

it('the back-test ranks the own school as the data without its offer do, and leaves no trace between offers', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const register = await openSeed(seed);
    const tests = finish(offerBackTest(register, asking('k-een')));
    for (const { school, programme, byRoom } of tests) {
      const id = register.programmes[programme]?.id ?? '';
      const { register: without } = applyChanges(register, '2021-2022', [
        { kind: 'stop', school: register.schools?.ids[school] ?? '', programme: id },
      ]);
      const rooms = roomPerSite(without, asking(id), programme, 'schools', GROUNDS[1]).map(({ room }) => room);
      const own = rooms[school] ?? 0;
      const better = rooms.filter((room) => room > own).length;
      const equal = rooms.filter((room) => room === own).length - 1;
      expect(byRoom.school).toBeCloseTo((better + equal / 2) / Math.max(1, rooms.length - 1), 12);
    }
  }
});
