import { writeKboWorld } from './world';

/** `npm run kbo-world -- FOLDER [ESTABLISHMENTS]`: an invented extract, by default as large as the real one. */
const [folder, count = '2000000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write to.');
await writeKboWorld(folder, { establishments: Number(count), activitiesPerEntity: 10, seed: 1 });
