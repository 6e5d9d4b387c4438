// Referral as the kernel reads it: what customers do anyway, and what a design adds.
import * as A from '../kernel/accounts.ts';
import { FOREVER } from '../kernel/special.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import type { Settled } from './settle.ts';

/** Days in a mean month. */
const MONTH = 30.4375;

/** Invitations of customers: the same in every arm, but for those that need a reward. */
export function writeReferral(plan: Float64Array, { referral, customers, channels }: Settled<Scenario>): void {
	plan[A.P_FRIENDS_CHANNEL] = channels.slice(0, A.CHANNELS_MAX).findIndex(({ type }) => type === 'fission');
	plan[A.P_BOND] = 1;
	plan[A.P_MOST_FRIENDS] = FOREVER;
	if (!referral.on) return;
	plan[A.P_REFERRAL] = 1;
	plan[A.P_INVITE_FUNCTION] = referral.byFunction / MONTH;
	plan[A.P_INVITE_CONTENT] = referral.byContent / MONTH;
	plan[A.P_INVITE_REWARD] = referral.byReward / MONTH;
	plan[A.P_ACCEPTED] = referral.accepted;
	plan[A.P_CASH_PENALTY] = referral.cashPenalty;
	plan[A.P_LIKENESS] = referral.traitCorrelation;
	plan[A.P_BOND] = referral.bondOdds;
	plan[A.P_SEED_REFERRAL] = customers.seeds.referralQuality;
}

/** What both sides get (REWARDS_AT, plan/rewards.ts), when and how often. */
export function writeReferralReward(plan: Float64Array, { referralReward, abuse }: Settled<Design>): void {
	plan[A.P_REFERRAL_CAP] = referralReward.on ? (referralReward.capPerYear ?? -1) : 0;
	plan[A.P_REFERRAL_FIRST] = referralReward.afterFirstOrder ? 1 : 0;
	plan[A.P_HUNTERS] = abuse.on ? abuse.share : 0;
	plan[A.P_HUNTER_ACCOUNTS] = abuse.accounts;
}
