// What a reward of the rules (REWARDS_AT) is and costs: goods, money, points, a coupon or a draw.

/** Hands out reward `row` (REWARD_…) and posts its cost to `account`; returns its value to the member, minor units. */
export function giveReward(row: i32, account: i32): f64 {
	return row < 0 || account < 0 ? 1.0 : 0.0;
}
