import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Options of a command. What it does not know ends the program with a sentence, how the command is
 * used, and exit code 2; so does a project without data, which is another folder than meant.
 */
export function readOptions<const T extends ParseArgsConfig['options'] & object>(usage: string, options: T) {
  if (!existsSync('data')) {
    console.error(`There is no folder "data" in ${process.cwd()}: run this from the project's root.`);
    process.exit(2);
  }
  try {
    return parseArgs({ options, allowNegative: true }).values;
  } catch (error) {
    return misused((error as Error).message, usage);
  }
}

/** Ends the program because it was asked for something it does not know. */
export function misused(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}
