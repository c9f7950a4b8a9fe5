import type { Log } from './log.ts';

/** A text to a phone. The content is a code or a neutral sentence: never a name, a category or a reason. */
export type Message = { to: string; text: string };

/** The port through which messages leave; a city plugs its own gateway in. */
export type Messages = { send(message: Message): Promise<void> };

/** Demo and development: messages are printed. Phones are masked in the log; the text itself goes to the console alone. */
export const consoleMessages = (log: Log): Messages => ({
  send: async ({ to, text }) => {
    log.info({ to: `${to.slice(0, 3)}****${to.slice(-4)}` }, 'message sent to the console');
    process.stderr.write(`[message] ${text}\n`);
  },
});
