import { main } from './cli.ts';
import { terminal } from './terminal.ts';

// A reader that has seen enough (earnburn schema | head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

process.exitCode = await main(process.argv.slice(2), process.env, terminal, stop.signal);
