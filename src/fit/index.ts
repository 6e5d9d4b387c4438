/** Fitting: an order log in, the behaviour of its customers out. */
export {
	bgbb,
	bgbbAlive,
	bgbbConditional,
	bgbbExpected,
	bgbbLikelihood,
	bgbbProbability,
	fitBgbb,
	type Bgbb,
	type Chances,
	type ChancesRow
} from './bgbb.ts';
export {
	bgnbd,
	bgnbdAlive,
	bgnbdConditional,
	bgnbdExpected,
	bgnbdProbability,
	type Bgnbd,
	type History
} from './bgnbd.ts';
export type { Behaviour } from './behaviour.ts';
export type { Columns, Role } from './columns.ts';
export { fitOrders, type FitOptions, type FitTrouble, type OrderCounts, type OrdersFit } from './fitOrders.ts';
export { fitSpends, gammaGamma, spendMean, spendOf, type GammaGamma, type Spends } from './gammaGamma.ts';
export { historiesOf, orderDays, type Histories, type OrderDays } from './histories.ts';
export type { Group, Holdout, Tracked } from './holdout.ts';
export { fitHistories, fitModel, type Fit, type Model } from './model.ts';
export { nbd, nbdProbability, type Nbd } from './nbd.ts';
export {
	ORDERS_BYTES_MAX,
	readOrders,
	REASONS,
	type OrderLog,
	type OrderOptions,
	type OrderReading,
	type OrderTrouble,
	type Reason,
	type Rejected,
	type RowAccount
} from './orders.ts';
export {
	paretonbd,
	paretonbdAlive,
	paretonbdConditional,
	paretonbdExpected,
	paretonbdProbability,
	type Paretonbd
} from './paretonbd.ts';
export { NOT_CAUSAL, patched, patchOf, type ScenarioPatch } from './patch.ts';
export { readRetention, type RetentionTrouble } from './retention.ts';
export { fitSbg, sbgRetention, sbgSurvival, type Sbg } from './sbg.ts';
export { drawJointly, type Uncertainty } from './uncertainty.ts';
export type { Warning } from './warnings.ts';
