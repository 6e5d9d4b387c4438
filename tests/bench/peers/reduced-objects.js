// The reduced model (tests/bench/reduced/tables.ts) as most agent models are written: an object per customer that is stepped week by
// week, Math.random, a ledger of arrays. node reduced-objects.js <customers> <seed> prints one line of JSON; the seed is not used.

const WEEKS = 104;
const QUARTER = 13;
const YEAR = 52;
const BINS = 64;
const BAR = [0, 500, 2000, 6000, Infinity];
const EARN = [1, 1.25, 1.5, 2];
const LIFT = [1, 1.05, 1.12, 1.25];

const uniform = () => 1 - Math.random();
const exponential = () => -Math.log(uniform());
const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * Math.random());

/** Gamma(shape < 1): Marsaglia & Tsang (2000). @param {number} shape */
function gamma(shape) {
	const d = shape + 2 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal();
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v * uniform() ** (1 / shape);
	}
}

/** Knuth's method: the means are small. @param {number} mean */
function poisson(mean) {
	const limit = Math.exp(-mean);
	let count = 0;
	for (let product = Math.random(); product > limit; product *= Math.random()) count++;
	return count;
}

class Ledger {
	constructor() {
		for (const name of ['active', 'new', 'purchases', 'spend', 'issued', 'redeemed', 'expired', 'churned', 'referred'])
			this[name] = new Array(WEEKS).fill(0);
		this.tiers = BAR.slice(0, 4).map(() => new Array(WEEKS).fill(0));
		this.histogram = new Array(BINS).fill(0);
	}

	/** @param {string} account @param {number} week @param {number} amount */
	post(account, week, amount) {
		this[account][week] += amount;
	}

	/** @param {string} account */
	total(account) {
		return Math.round(this[account].reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0));
	}
}

class Agent {
	constructor() {
		this.rate = 0.3125 * gamma(0.8);
		this.hazard = gamma(0.6) / 60;
		this.basket = Math.exp(4.228326 + 0.55451303 * normal());
		this.tier = 0;
		this.balance = 0;
		this.yearSpend = 0;
		this.total = 0;
		this.gone = false;
		/** @type {{ quarter: number, points: number }[]} */
		this.lots = [];
	}

	intensity() {
		const x = Math.min(this.yearSpend / BAR[this.tier + 1], 1);
		return this.rate * LIFT[this.tier] * (1 + 0.3 * x * x) * (this.balance >= 500 ? 1.2 : 1);
	}

	/** @param {Simulation} simulation */
	step({ week, ledger, friends }) {
		if (week > 0 && week % QUARTER === 0) this.startQuarter(week, ledger);
		if (this.gone) return;
		const life = exponential() / this.hazard;
		let purchases = poisson(this.intensity() * Math.min(1, life));
		while (purchases-- > 0) this.buy(week, ledger, friends);
		if (life < 1) {
			this.gone = true;
			ledger.post('churned', week, 1);
			return;
		}
		ledger.post('active', week, 1);
		ledger.tiers[this.tier][week]++;
	}

	/** @param {number} week @param {Ledger} ledger */
	startQuarter(week, ledger) {
		while (this.lots.length > 0 && this.lots[0].quarter <= week / QUARTER - 5) {
			const { points } = this.lots.shift();
			this.balance -= points;
			ledger.post('expired', week, points);
		}
		if (week % YEAR === 0 && !this.gone) {
			if (this.yearSpend < BAR[this.tier]) {
				this.tier--;
				this.hazard *= 1.5;
			}
			this.yearSpend = 0;
		}
	}

	/** @param {number} week @param {Ledger} ledger @param {Agent[]} friends */
	buy(week, ledger, friends) {
		const amount = (-this.basket / 4) * Math.log(uniform() * uniform() * uniform() * uniform());
		if (this.balance >= 500 && Math.random() < 0.35) {
			ledger.post('redeemed', week, this.balance);
			this.balance = 0;
			this.lots = [];
		}
		const points = Math.floor(amount * EARN[this.tier]);
		const quarter = Math.floor(week / QUARTER);
		const newest = this.lots.at(-1);
		if (newest?.quarter === quarter) newest.points += points;
		else this.lots.push({ quarter, points });
		this.balance += points;
		this.yearSpend += amount;
		this.total += amount;
		while (this.yearSpend >= BAR[this.tier + 1]) this.tier++;
		ledger.post('purchases', week, 1);
		ledger.post('spend', week, amount);
		ledger.post('issued', week, points);
		if (Math.random() < 0.02) {
			ledger.post('referred', week, 1);
			friends.push(new Agent());
		}
	}
}

class Simulation {
	/** @param {number} customers */
	constructor(customers) {
		this.ledger = new Ledger();
		this.week = 0;
		this.most = 2 * customers;
		/** @type {Agent[]} */
		this.agents = [];
		/** @type {Agent[]} those who join next week */
		this.friends = [];
		this.joins = new Array(YEAR).fill(0);
		for (let i = 0; i < customers; i++) this.joins[Math.floor(Math.random() * YEAR)]++;
	}

	run() {
		for (this.week = 0; this.week < WEEKS; this.week++) {
			for (let i = this.joins[this.week] ?? 0; i > 0; i--) this.agents.push(new Agent());
			for (const friend of this.friends) if (this.agents.length < this.most) this.agents.push(friend);
			this.friends = [];
			for (const agent of this.agents) agent.step(this);
		}
		for (const { total } of this.agents) this.ledger.histogram[Math.min(BINS - 1, Math.floor(total / 100))]++;
		return this;
	}
}

const customers = Number(process.argv[2] ?? 20_000);
new Simulation(Math.ceil(customers / 10)).run(); // warm
const begun = performance.now();
const { ledger, agents } = new Simulation(customers).run();
const ms = performance.now() - begun;
const redeemed = ledger.total('redeemed');
const [points, expired] = [ledger.total('issued'), ledger.total('expired')];
console.log(
	JSON.stringify({
		ms,
		lives: agents.length,
		weeks: ledger.total('active'),
		purchases: ledger.total('purchases'),
		points,
		redeemed,
		expired,
		outstanding: points - redeemed - expired,
		profit: Math.round(0.3 * ledger.total('spend') - 0.01 * redeemed)
	})
);
