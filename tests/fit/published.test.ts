// The log's published figures are cases of tests/published/subjects/cdnow.ts; here is what else must be true of it.
import { describe, expect, test } from 'vitest';
import { bgnbd, drawJointly, fitHistories, fitOrders } from '../../src/fit/index.ts';
import { CALIBRATION_END, cdnow, missing, where } from './cdnow.ts';

describe.skipIf(missing)(`CDNOW${where}`, () => {
	const { reading, histories } = missing ? ({} as ReturnType<typeof cdnow>) : cdnow();
	const fitted = (options: Parameters<typeof fitOrders>[1]) => {
		const answer = fitOrders(reading.log, options);
		if (!answer.ok) throw new Error(answer.trouble.code);
		return answer.fit;
	};

	test('every row is used, eight of them of amount 0', () => {
		expect(reading.account).toMatchObject({ read: 6919, used: 6919, zero: 8 });
	});

	test('all starts lead to one top; joint draws come back with their seed', () => {
		const fit = fitHistories(bgnbd, histories);
		expect(fit.converged).toBe(true);
		for (const { logLikelihood } of fit.starts) expect(logLikelihood).toBeCloseTo(fit.logLikelihood, 5);
		const draws = drawJointly(fit.values, fit.uncertainty?.covariance ?? [], 10, 'draws');
		expect(drawJointly(fit.values, fit.uncertainty?.covariance ?? [], 3, 'draws')).toEqual(draws.slice(0, 3));
	});

	test('auto takes the likelier model, and without an end of calibration the first half is tested on the second', () => {
		const { model, holdout } = fitted({ calibrationEnd: CALIBRATION_END });
		expect(model).toBe('bgnbd');
		expect(holdout?.weeks).toBe(39);
		expect(holdout?.tracking.filter((at) => [39, 40].includes(at.week)).map((at) => at.holdout)).toEqual([false, true]);
		const whole = fitted({});
		expect(whole.counts).toMatchObject({ fittedTo: '1998-06-30', repeatOrders: 4339 });
		expect(whole.holdout).toMatchObject({ calibrationEnd: CALIBRATION_END, actual: 1882 });
	});

	test('customer 1 of the paper: 2 repeat orders, the last at 30.43 of 38.86 weeks', () => {
		const [x, tx, T] = [histories.x[0] ?? 0, histories.tx[0] ?? 0, histories.T[0] ?? 0];
		expect([x, tx.toFixed(2), T.toFixed(2)]).toEqual([2, '30.43', '38.86']);
	});
});
