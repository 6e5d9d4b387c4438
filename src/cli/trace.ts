import { wasmKernel, portableKernel } from '../engine/kernels.ts';
import { futureOf } from '../engine/replicate.ts';
import { traceLife } from '../engine/trace.ts';
import { dateOf, eventText } from '../words/trace.ts';
import { grouped } from '../words/number.ts';
import type { Context } from './context.ts';
import { DONE, type ExitCode } from './exit.ts';
import { readScenario } from './input.ts';
import { armName, designOf } from './names.ts';
import type { TraceOptions } from './program.ts';
import { Refused } from './refused.ts';
import { jsonText, shown } from './terminal.ts';

/** earnburn trace FILE --customer N: one life, every event with its reason. */
export async function trace(file: string, options: TraceOptions, context: Context): Promise<ExitCode> {
	const { terminal, words, locale } = context;
	const { customer, replication, seed } = options;
	const { scenario } = await readScenario(file, context, { seed });
	const arm = options.design ?? scenario.designs[0]?.id ?? 'none';
	const design = designOf(scenario, arm, context);
	if (replication >= scenario.replications)
		throw new Refused(`${words.noReplication(replication, scenario.replications)}\n`);
	const study = { scenario, weekly: false };
	const { sample } = futureOf(study, replication);
	if (customer >= sample) throw new Refused(`${words.noCustomer(customer, sample)}\n`);

	const kernel = await wasmKernel().catch(portableKernel);
	const { events } = traceLife(kernel, study, arm, replication, customer);
	const told = events.map((event) => ({
		date: dateOf(scenario, event.day),
		...event,
		text: eventText(event, scenario, design, locale)
	}));
	if (options.json) {
		terminal.out(jsonText({ design: arm, replication, customer, seed: scenario.seed, events: told }));
		return DONE;
	}
	terminal.out(`${words.life(grouped(customer, 0), armName(scenario, arm, context), grouped(replication, 0))}\n`);
	if (told.length === 0) terminal.out(`  ${words.noEvents}\n`);
	for (const { date, text } of told) terminal.out(`  ${date}  ${shown(text)}\n`);
	return DONE;
}
