// Asks the atlas from a terminal: npm run atlas -- --help
import { AtlasCommandError, runAtlas } from './lib/atlas-command.ts';

try {
  console.log(await runAtlas(process.argv.slice(2), process.cwd()));
} catch (error) {
  if (!(error instanceof AtlasCommandError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
