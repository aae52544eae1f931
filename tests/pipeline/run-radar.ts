import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own; `args` are what follows `radar --`. */
export const runRadar = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [TSX, 'src/pipeline/radar.ts', ...args], options, (error, stdout, stderr) => {
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exit, stdout, stderr });
    });
  });

/** Runs a command that must succeed and gives the object it prints. */
export const radarJson = async <Answer>(...args: readonly string[]): Promise<Answer> => {
  const { exit, stdout, stderr } = await runRadar(...args, '--json');
  if (exit !== 0 || stderr !== '') throw new Error(`radar ${args.join(' ')} ended with ${exit}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
};
