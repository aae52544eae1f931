import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleaned } from '../../../src/pipeline/kbo/clean';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'kbo-clean-'));
});
afterAll(() => rmSync(base, { recursive: true }));

const cleanedText = async (content: string | Buffer, isCrLf = false) => {
  const path = join(base, 'a.csv');
  writeFileSync(path, content);
  const { faults, ...file } = await cleaned(path, 2, isCrLf, join(base, 'copy.csv'));
  return { text: readFileSync(file.path, 'utf8'), isCopy: file.path !== path, isCrLf: file.isCrLf, faults };
};

describe('lines that cannot be read are left out, each alone', () => {
  it('leaves a file without faults where it is', async () => {
    const text = '"a","b"\n"é","say ""hi, you"""\n,\n\n"x",last';
    expect(await cleanedText(text)).toEqual({ text, isCopy: false, isCrLf: false, faults: [] });
  });

  it('counts each kind with its lines', async () => {
    const bad = ['"1"', '"2","open', '"3","a"b"', '4,a"b', '"5",b,c', '"6","nul\0"', '"7","a\rb"'];
    const { text, faults } = await cleanedText(`a,b\n${bad.map((line) => `${line}\nx,y\n`).join('')}`);
    expect(text).toBe(`a,b\n${'x,y\n'.repeat(bad.length)}`);
    expect(faults).toEqual([
      { code: 'ragged', count: 2, lines: [2, 10] },
      { code: 'quote', count: 3, lines: [4, 6, 8] },
      { code: 'unreadable', count: 2, lines: [12, 14] },
    ]);
  });

  it('knows UTF-8 from what is not', async () => {
    const isText = (bytes: readonly number[]) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
        return true;
      } catch {
        return false;
      }
    };
    const lead = [0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0x80];
    const second = [0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf];
    const cases = lead.flatMap((a) => second.flatMap((b) => [[a, b], [a, b, 0x80], [a, b, 0x80, 0x80], [a]]));
    const lines = cases.map((bytes) => Buffer.concat([Buffer.from('"'), Buffer.from(bytes), Buffer.from('",y\n')]));
    const { faults } = await cleanedText(Buffer.concat([Buffer.from('a,b\n'), ...lines]));
    const expected = cases.filter((bytes) => !isText(bytes)).length;
    expect(faults.map(({ code, count }) => ({ code, count }))).toEqual([{ code: 'encoding', count: expected }]);
  });

  it('makes mixed line ends one kind', async () => {
    expect(await cleanedText('a,b\r\nc,d\ne,f\r\n', true)).toEqual({
      text: 'a,b\nc,d\ne,f\n',
      isCopy: true,
      isCrLf: false,
      faults: [],
    });
    expect(await cleanedText('a,b\nc,d\r\n')).toMatchObject({ text: 'a,b\nc,d\n', faults: [] });
    expect(await cleanedText('a,b\r\nc,d\r\n', true)).toMatchObject({ isCopy: false, isCrLf: true, faults: [] });
  });

  it('cuts what spans pieces of a large file', async () => {
    const long = `"${'x'.repeat(3_000_000)}",y`;
    const good = 'x,y\n'.repeat(300_000);
    const { text, faults } = await cleanedText(`a,b\n${good}${long}\n${good}`);
    expect(text === `a,b\n${good}${good}`).toBe(true);
    expect(faults).toEqual([{ code: 'unreadable', count: 1, lines: [300_002] }]);
  });
});
