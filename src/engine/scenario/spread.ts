/** even: hard ends; bell, skewed: low and high are the 5 % and 95 % points, so 9 chances in 10 lie between. */
export interface TwoPoint {
	readonly shape: 'even' | 'bell' | 'skewed';
	readonly low: number;
	readonly high: number;
}
/** three-point: triangular; prior: Beta on the range with mean = middle and concentration 4. */
export interface ThreePoint {
	readonly shape: 'three-point' | 'prior';
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}
export type Spread = TwoPoint | ThreePoint;
/** A value, or how uncertain it is. */
export type Num = number | Spread;
/** A text in both languages. */
export interface Words {
	readonly en: string;
	readonly zh: string;
}

export const TWO_POINT = ['even', 'bell', 'skewed'] as const;
export const THREE_POINT = ['three-point', 'prior'] as const;

export function isThreePoint(spread: Spread): spread is ThreePoint {
	return spread.shape === 'three-point' || spread.shape === 'prior';
}

export function isUncertain(value: Num): value is Spread {
	return typeof value !== 'number';
}

/** Beta on [low, high] with this mean and concentration 4. */
export const prior = (low: number, middle: number, high: number): ThreePoint => ({ shape: 'prior', low, middle, high });
/** 9 chances in 10 between low and high, symmetric. */
export const bell = (low: number, high: number): TwoPoint => ({ shape: 'bell', low, high });
export const even = (low: number, high: number): TwoPoint => ({ shape: 'even', low, high });
