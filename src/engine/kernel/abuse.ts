// Coupon hunters: one person, several accounts. A further account is given what a new member is given, for the same person to use,
// and never orders.
import {
	FALSE_ACCOUNTS,
	GIFTS,
	P_HUNTER_ACCOUNTS,
	P_HUNTERS,
	P_REFERRAL_CAP,
	P_REFERRAL_FIRST,
	P_WELCOME,
	REWARD_FRIEND,
	REWARD_WELCOME,
	U_HUNTER
} from './accounts.ts';
import { luck, plan, post } from './customer.ts';
import { NOTE_FALSE_ACCOUNTS, note } from './note.ts';
import { rewardOnce } from './referral.ts';
import { giveReward } from './rewards.ts';

/**
 * At enrolment: further accounts, and what they are given. A referral reward is theirs (from both sides, the inviter's up to its yearly
 * cap) only where it is given at registration: who has to wait for a friend's first order waits in vain.
 */
export function openFalseAccounts(): void {
	if (!(plan(P_HUNTERS) > 0.0) || luck(U_HUNTER, 0) >= plan(P_HUNTERS)) return;
	const further = Math.floor(plan(P_HUNTER_ACCOUNTS) - 1.0 + luck(U_HUNTER, 1));
	if (!(further > 0.0)) return;
	post(FALSE_ACCOUNTS, further);
	note(NOTE_FALSE_ACCOUNTS, further, 0.0, 0.0, 0.0);
	const referral = plan(P_REFERRAL_CAP) !== 0.0 && !(plan(P_REFERRAL_FIRST) > 0.0);
	for (let account: f64 = 0.0; account < further; account += 1.0) {
		if (plan(P_WELCOME) > 0.0) giveReward(REWARD_WELCOME, GIFTS);
		if (!referral) continue;
		giveReward(REWARD_FRIEND, GIFTS);
		rewardOnce();
	}
}
