import { CommanderError } from 'commander';
import type { CliWords } from './words/words.ts';

/** What is wrong with a command line, in words; null where commander has already printed what was asked for. */
export function usageText({ code, message }: CommanderError, { usage }: CliWords): string | null {
	const name = /'(?:-\w, )?([^' <]+)/.exec(message)?.[1] ?? '';
	const meant = /\(Did you mean (?:one of )?([^)?]+)\?\)/.exec(message)?.[1];
	const said = () => {
		switch (code) {
			case 'commander.unknownOption':
				return usage.unknownOption(name);
			case 'commander.unknownCommand':
				return usage.unknownCommand(name);
			case 'commander.missingArgument':
				return usage.missingArgument();
			case 'commander.optionMissingArgument':
				return usage.missingValue(name);
			case 'commander.missingMandatoryOptionValue':
				return usage.missingOption(name);
			case 'commander.excessArguments':
				return usage.tooMany();
			case 'commander.invalidArgument':
				return usage.badValue(name);
			case 'commander.help':
				return usage.noCommand();
			default:
				return null;
		}
	};
	const text = said();
	return text && [text, meant && usage.didYouMean(meant), usage.seeHelp].filter(Boolean).join(' ') + '\n';
}
