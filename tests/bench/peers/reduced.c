/* The reduced model (reduced.md beside this file) as a C programmer would write it: one life after another, event by event, one
 * thread, doubles throughout, a fast sequential generator (xoshiro256+, Blackman & Vigna 2018), nothing but libm.
 * gcc -O3 -march=native -o reduced reduced.c -lm; ./reduced <customers> <seed> prints one line of JSON. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WEEKS = 104, QUARTER = 13, QUARTERS = 8, YEAR = 52, BINS = 64 };
enum { ACTIVE, NEW, PURCHASES, SPEND, ISSUED, REDEEMED, EXPIRED, OUTSTANDING, COST, TIER0, TIER1, TIER2, TIER3, CHURNED, REFERRED, PROFIT, ACCOUNTS };

static double ledger[ACCOUNTS][WEEKS + 1];
static double histogram[BINS];
static uint64_t s[4];

static const double BAR[5] = {0, 500, 2000, 6000, 1e300};
static const double EARN[4] = {1, 1.25, 1.5, 2};
static const double LIFT[4] = {1, 1.05, 1.12, 1.25};

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next(void) {
	const uint64_t result = s[0] + s[3], t = s[1] << 17;
	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotl(s[3], 45);
	return result;
}

/* strictly between 0 and 1 */
static inline double uniform(void) { return ((next() >> 12) + 0.5) * 0x1p-52; }

static void seed_with(uint64_t x) {
	for (int i = 0; i < 4; i++) { /* splitmix64 */
		uint64_t z = (x += 0x9e3779b97f4a7c15u);
		z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
		z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
		s[i] = z ^ (z >> 31);
	}
}

/* Marsaglia's polar method; the second normal is kept */
static double spare;
static int has_spare;
static double normal(void) {
	if (has_spare) {
		has_spare = 0;
		return spare;
	}
	double x, y, r;
	do {
		x = 2 * uniform() - 1;
		y = 2 * uniform() - 1;
		r = x * x + y * y;
	} while (r >= 1 || r == 0);
	const double f = sqrt(-2 * log(r) / r);
	spare = y * f;
	has_spare = 1;
	return x * f;
}

/* Gamma(shape < 1): Marsaglia & Tsang (2000) for shape + 1, times a power of a uniform */
static double gamma_small(double shape) {
	const double d = shape + 1 - 1.0 / 3, c = 1 / sqrt(9 * d);
	for (;;) {
		const double x = normal();
		double v = 1 + c * x;
		if (v <= 0) continue;
		v = v * v * v;
		const double u = uniform();
		if (u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v)))
			return d * v * exp(log(uniform()) / shape);
	}
}

typedef struct {
	double lambda, balance, year_spend;
	int tier;
} Customer;

static inline double intensity(const Customer *c) {
	double g = 1;
	if (c->tier < 3) {
		const double x = c->year_spend / BAR[c->tier + 1];
		g = 1 + 0.3 * (x < 1 ? x * x : 1);
	}
	return c->lambda * LIFT[c->tier] * g * (c->balance >= 500 ? 1.2 : 1);
}

static double *waiting; /* moments at which friends join, last come first served */
static long waits, lives, most;

static void live(double join) {
	Customer c = {.lambda = 0.3125 * gamma_small(0.8)};
	const double mu = gamma_small(0.6) / 60;
	const double quarter_mean = exp(4.228326 + 0.55451303 * normal()) / 4; /* mean 80, cv .6; order amount Gamma(4) */
	double lots[QUARTERS] = {0}, total = 0;
	double now = join, death = join - log(uniform()) / mu, left = -log(uniform()), rate = intensity(&c);
	int week = (int)now, quarter = week / QUARTER;
	lives++;
	ledger[NEW][week]++;
	ledger[ACTIVE][week]++;
	ledger[TIER0][week]++;
	for (;;) {
		const double boundary = (quarter + 1) * QUARTER;
		const double order = now + left / rate;
		if (death < boundary && death <= order) {
			week = (int)death;
			ledger[CHURNED][week]++;
			ledger[ACTIVE][week]--;
			ledger[TIER0 + c.tier][week]--;
			for (int q = 0; q + 5 < QUARTERS; q++)
				if (q + 5 > quarter) ledger[EXPIRED][(q + 5) * QUARTER] += lots[q];
			break;
		}
		if (boundary <= order) {
			left -= (boundary - now) * rate;
			now = boundary;
			if (++quarter == QUARTERS) break;
			week = quarter * QUARTER;
			if (quarter >= 5) {
				ledger[EXPIRED][week] += lots[quarter - 5];
				c.balance -= lots[quarter - 5];
				lots[quarter - 5] = 0;
			}
			if (week % YEAR == 0) {
				if (c.year_spend < BAR[c.tier]) {
					ledger[TIER0 + c.tier][week]--;
					c.tier--;
					ledger[TIER0 + c.tier][week]++;
					death = now + (death - now) / 1.5;
				}
				c.year_spend = 0;
			}
			rate = intensity(&c);
			continue;
		}
		now = order;
		week = (int)now;
		const double amount = -quarter_mean * log(uniform() * uniform() * uniform() * uniform());
		if (c.balance >= 500 && uniform() < 0.35) {
			ledger[REDEEMED][week] += c.balance;
			c.balance = 0;
			memset(lots, 0, sizeof lots);
		}
		const double points = floor(amount * EARN[c.tier]);
		lots[quarter] += points;
		c.balance += points;
		c.year_spend += amount;
		total += amount;
		ledger[PURCHASES][week]++;
		ledger[SPEND][week] += amount;
		ledger[ISSUED][week] += points;
		if (c.year_spend >= BAR[c.tier + 1]) {
			ledger[TIER0 + c.tier][week]--;
			do c.tier++;
			while (c.year_spend >= BAR[c.tier + 1]);
			ledger[TIER0 + c.tier][week]++;
		}
		if (uniform() < 0.02 && lives + waits < most) {
			ledger[REFERRED][week]++;
			waiting[waits++] = now;
		}
		rate = intensity(&c);
		left = -log(uniform());
	}
	const int bin = (int)(total / 100);
	histogram[bin < BINS ? bin : BINS - 1]++;
}

static void simulate(long customers, uint64_t seed) {
	seed_with(seed);
	memset(ledger, 0, sizeof ledger);
	memset(histogram, 0, sizeof histogram);
	has_spare = 0;
	lives = waits = 0;
	most = 2 * customers;
	waiting = malloc(sizeof *waiting * most);
	for (long i = 0; i < customers; i++) {
		live(floor(uniform() * YEAR));
		while (waits > 0) live(waiting[--waits]);
	}
	free(waiting);
	for (int w = 0; w < WEEKS; w++) {
		ledger[COST][w] = 0.01 * ledger[REDEEMED][w];
		ledger[PROFIT][w] = 0.3 * ledger[SPEND][w] - ledger[COST][w];
		ledger[OUTSTANDING][w] = ledger[ISSUED][w] - ledger[REDEEMED][w] - ledger[EXPIRED][w];
		if (w == 0) continue;
		ledger[ACTIVE][w] += ledger[ACTIVE][w - 1];
		ledger[OUTSTANDING][w] += ledger[OUTSTANDING][w - 1];
		for (int t = 0; t < 4; t++) ledger[TIER0 + t][w] += ledger[TIER0 + t][w - 1];
	}
}

static double sum(int account) {
	double total = 0;
	for (int w = 0; w < WEEKS; w++) total += ledger[account][w];
	return total;
}

int main(int argc, char **argv) {
	const long customers = argc > 1 ? atol(argv[1]) : 200000;
	const uint64_t seed = argc > 2 ? (uint64_t)atol(argv[2]) : 1;
	simulate(customers / 10, seed + 1000); /* warm */
	struct timespec from, to;
	clock_gettime(CLOCK_MONOTONIC, &from);
	simulate(customers, seed);
	clock_gettime(CLOCK_MONOTONIC, &to);
	const double ms = (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) * 1e-6;
	printf("{\"ms\":%.3f,\"lives\":%ld,\"weeks\":%.0f,\"purchases\":%.0f,\"points\":%.0f,\"redeemed\":%.0f,\"expired\":%.0f,"
	       "\"outstanding\":%.0f,\"profit\":%.0f}\n",
	       ms, lives, sum(ACTIVE), sum(PURCHASES), sum(ISSUED), sum(REDEEMED), sum(EXPIRED), ledger[OUTSTANDING][WEEKS - 1],
	       sum(PROFIT));
	return 0;
}
