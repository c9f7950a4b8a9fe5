import { readConfig, StartFailure, type Config } from './platform/config.ts';
import { commands } from './commands/index.ts';

const usage = () =>
  `Usage: node src/main.ts <command>\n\n${Object.entries(commands)
    .map(([name, command]) => `  ${name.padEnd(22)} ${command.summary}`)
    .join('\n')}\n`;

const main = async (words: string[]): Promise<number> => {
  const name = [words.slice(0, 2).join(' '), words[0] ?? 'help'].find((candidate) => candidate in commands);
  if (name === undefined) {
    process.stdout.write(usage());
    return words.length === 0 || words[0] === 'help' ? 0 : 2;
  }
  const config: Config = readConfig();
  return (await commands[name]!.run(config, words.slice(name.split(' ').length))) ?? 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // One clear line; the stack only for what nobody foresaw.
  process.stderr.write(`${error instanceof StartFailure ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
