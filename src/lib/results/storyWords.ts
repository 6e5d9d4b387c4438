import { partingOf, type Lane, type LifeMoney, type Story } from '$engine/story.types.ts';
import type { Scenario } from '$engine/scenario/index.ts';
import type { LifeEvent } from '$engine/trace.ts';
import { dateOf, eventText } from '../../words/trace.ts';
import type { DesignLetter } from '../charts/chart.types.ts';
import type { Format } from '../format/index.ts';
import type { CardWords } from '../messages/cards.ts';

const LETTERS = ['a', 'b', 'c', 'd'] as const;

/** Days of the horizon, and the month of a day, by the calendar. */
export function calendarOf(scenario: Scenario) {
	const [year = 1970, month = 1, date = 1] = scenario.launch.split('-').map(Number);
	const start = Date.UTC(year, month - 1, date);
	const dayOf = (months: number) => Math.round((Date.UTC(year, month - 1 + months, date) - start) / 86_400_000);
	const days = dayOf(scenario.horizonMonths);
	const monthOf = (day: number) => {
		let at = 1;
		while (at < scenario.horizonMonths && dayOf(at) <= day) at++;
		return at;
	};
	return { days, monthOf };
}

/** What a story says, in one language. */
export function storyWords(scenario: Scenario, story: Story, words: CardWords['story'], format: Format) {
	const { days, monthOf } = calendarOf(scenario);
	const designOf = (arm: string) => scenario.designs.find(({ id }) => id === arm) ?? null;
	const nameOf = (arm: string) => {
		const name = designOf(arm)?.name;
		return name ? name[format.locale] || name.en : words.none;
	};
	const letterOf = (arm: string): DesignLetter | null =>
		LETTERS[scenario.designs.findIndex(({ id }) => id === arm)] ?? null;
	const money = ({ margin, cost, net }: LifeMoney) =>
		words.money(format.moneyExact(margin), format.moneyExact(cost), format.moneyExact(net));
	const lanes = story.lanes.map(({ arm, events, money: own }: Lane) => {
		const design = designOf(arm);
		const row = (event: LifeEvent): readonly [string, string] => [
			dateOf(scenario, event.day),
			eventText(event, scenario, design, format.locale)
		];
		return {
			...{ design: letterOf(arm), name: nameOf(arm), events, money: money(own), row },
			tiers: design?.tiers.on ? design.tiers.list.map(({ name }) => name[format.locale] || name.en) : [],
			says: (event: LifeEvent) => words.says(...row(event))
		};
	});
	const [first, last] = [story.lanes[0], story.lanes.at(-1)];
	const parting = first && last && first !== last ? partingOf(first.events, last.events) : null;
	const lane = parting?.lane === 0 ? first : last;
	const sentence =
		parting && lane
			? words.part(
					format.month(monthOf(parting.day)),
					nameOf(lane.arm),
					eventText(parting.event, scenario, designOf(lane.arm), format.locale)
				)
			: words.same;
	const more = (key: 'margin' | 'cost' | 'net') =>
		format.moneyExact((last?.money[key] ?? 0) - (first?.money[key] ?? 0), 'always');
	const difference = first === last ? '' : words.difference(more('margin'), more('cost'), more('net'));
	return { lanes, days, parts: parting?.day ?? null, sentence, difference };
}
