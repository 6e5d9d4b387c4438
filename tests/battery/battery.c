/* Tests of a stream of 52-bit values, in one pass. Classical tests (Knuth, TAOCP 2, 3.3.2; Marsaglia 1985 for birthdays and ranks;
 * Rukhin et al. 2010, NIST SP 800-22, for linear complexity). battery <stream> <log2 of the number of values> <key0> <key1> prints a
 * line of JSON: each test with its p value, near 0 or near 1 when the stream is not random. battery <stream> first prints 1,000 values. */
#include "streams.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int tests;

static void say(const char *name, double p) { printf("%s[\"%s\",%.6g]", tests++ ? "," : "", name, p); }

/* upper tail of chi squared: regularised incomplete gamma by series or continued fraction; for many degrees by Wilson and Hilferty */
static double chi_tail(double x, double k) {
	if (k > 2000) {
		const double z = (cbrt(x / k) - (1 - 2 / (9 * k))) / sqrt(2 / (9 * k));
		return 0.5 * erfc(z / sqrt(2));
	}
	const double a = k / 2, h = x / 2;
	if (h <= 0) return 1;
	if (h < a + 1) {
		double term = 1 / a, sum = term;
		for (double n = a + 1; term > sum * 1e-16; n++) sum += term *= h / n;
		return 1 - sum * exp(-h + a * log(h) - lgamma(a));
	}
	double b = h + 1 - a, c = 1e300, d = 1 / b, f = d;
	for (double i = 1; i < 10000; i++) {
		const double an = -i * (i - a);
		b += 2;
		d = 1 / (an * d + b);
		c = b + an / c;
		f *= d * c;
		if (fabs(d * c - 1) < 1e-15) break;
	}
	return f * exp(-h + a * log(h) - lgamma(a));
}

/* counts against probabilities, cells with few expected put together */
static void chi(const char *name, const u64 *counts, const double *chance, int cells) {
	double total = 0, x = 0, expected = 0, seen = 0;
	int kept = 0;
	for (int i = 0; i < cells; i++) total += counts[i];
	for (int i = 0; i < cells; i++) {
		expected += total * chance[i];
		seen += counts[i];
		if (expected < 10 && i + 1 < cells) continue;
		if (expected >= 1) {
			x += (seen - expected) * (seen - expected) / expected;
			kept++;
		}
		expected = seen = 0;
	}
	say(name, chi_tail(x, kept - 1));
}

static void chi_even(const char *name, const u32 *counts, int cells) {
	double total = 0, x = 0;
	for (int i = 0; i < cells; i++) total += counts[i];
	const double expected = total / cells;
	for (int i = 0; i < cells; i++) x += (counts[i] - expected) * (counts[i] - expected) / expected;
	say(name, chi_tail(x, cells - 1));
}

/* a sum of many Poisson counts */
static void poisson(const char *name, double seen, double expected) {
	say(name, 0.5 * erfc((seen - expected) / sqrt(2 * expected)));
}

enum { TOP = 1 << 16, SLICE = 1 << 13, PAIR = 1 << 12, GAPS = 64, RUNS = 7, BIRTHDAYS = 4096, BLOCK = 500 };

static u32 top[TOP], low[TOP], slice[4][SLICE], pairs[PAIR], low_pairs[PAIR], triples[PAIR], far_pairs[PAIR];
static u64 gaps[GAPS + 1], runs[RUNS], weights[53], changes[53], rank_words[4], rank_low[4], complexity[2][7];
static u64 weight_pairs[9];
static double birthdays[2], birthday_sets;

static int by_size(const void *a, const void *b) {
	const u32 x = *(const u32 *)a, y = *(const u32 *)b;
	return (x > y) - (x < y);
}

/* spacings that occur twice among the birthdays of a year of 2^32 days */
static int equal_spacings(u32 *days) {
	static u32 spacing[BIRTHDAYS];
	qsort(days, BIRTHDAYS, sizeof *days, by_size);
	spacing[0] = days[0];
	for (int i = 1; i < BIRTHDAYS; i++) spacing[i] = days[i] - days[i - 1];
	qsort(spacing, BIRTHDAYS, sizeof *spacing, by_size);
	int equal = 0;
	for (int i = 1; i < BIRTHDAYS; i++) equal += spacing[i] == spacing[i - 1];
	return equal;
}

static int rank32(u32 *rows) {
	int rank = 0;
	for (u32 bit = 1; bit; bit <<= 1) {
		int pivot = rank;
		while (pivot < 32 && !(rows[pivot] & bit)) pivot++;
		if (pivot == 32) continue;
		const u32 row = rows[pivot];
		rows[pivot] = rows[rank];
		rows[rank] = row;
		for (int i = rank + 1; i < 32; i++)
			if (rows[i] & bit) rows[i] ^= row;
		rank++;
	}
	return rank;
}

/* Berlekamp and Massey over bits */
static int linear_complexity(const unsigned char *s) {
	static unsigned char c[BLOCK], b[BLOCK], t[BLOCK];
	memset(c, 0, sizeof c);
	memset(b, 0, sizeof b);
	c[0] = b[0] = 1;
	int l = 0, m = -1;
	for (int n = 0; n < BLOCK; n++) {
		int d = s[n];
		for (int i = 1; i <= l; i++) d ^= c[i] & s[n - i];
		if (!d) continue;
		memcpy(t, c, sizeof c);
		for (int i = 0; i + n - m < BLOCK; i++) c[i + n - m] ^= b[i];
		if (l <= n / 2) {
			l = n + 1 - l;
			m = n;
			memcpy(b, t, sizeof b);
		}
	}
	return l;
}

static void count_complexity(int which, const unsigned char *bits) {
	const double mean = BLOCK / 2.0 + 8.0 / 36; /* an even block */
	const double t = (linear_complexity(bits) - mean) + 2.0 / 9;
	const int bin = t <= -2.5 ? 0 : t <= -1.5 ? 1 : t <= -0.5 ? 2 : t <= 0.5 ? 3 : t <= 1.5 ? 4 : t <= 2.5 ? 5 : 6;
	complexity[which][bin]++;
}

int main(int argc, char **argv) {
	const Stream *stream = NULL;
	for (size_t i = 0; i < sizeof STREAMS / sizeof *STREAMS; i++)
		if (argc > 4 && !strcmp(STREAMS[i].name, argv[1])) stream = &STREAMS[i];
	if (!stream) return fprintf(stderr, "battery <stream> <log2 n | first> <key0> <key1>\n"), 2;
	root0 = (u32)strtoul(argv[3], NULL, 10);
	root1 = (u32)strtoul(argv[4], NULL, 10);
	u64 (*const next)(u64) = stream->next;
	if (!strcmp(argv[2], "first")) {
		for (u64 i = 0; i < 1000; i++) printf("%llu\n", (unsigned long long)next(i));
		return 0;
	}
	const u64 n = 1ull << atoi(argv[2]);

	static u32 days[2][BIRTHDAYS], words[32], bits[32];
	static unsigned char sequence[2][BLOCK];
	u64 before = 0, before2 = 0, history[64] = {0};
	int gap = 0, run = 1, skip = 1, born = 0, rows = 0, low_rows = 0, low_bit = 0, in_block = 0, weight_before = 0;
	for (u64 i = 0; i < n; i++) {
		const u64 v = next(i);
		top[v >> 36]++;
		low[v & (TOP - 1)]++;
		slice[0][v >> 39]++;
		slice[1][(v >> 26) & (SLICE - 1)]++;
		slice[2][(v >> 13) & (SLICE - 1)]++;
		slice[3][v & (SLICE - 1)]++;
		/* neighbours: values do not overlap */
		if (i & 1) {
			pairs[(v >> 46) << 6 | before >> 46]++;
			low_pairs[(v & 63) << 6 | (before & 63)]++;
		}
		if (i % 3 == 2) triples[(v >> 48) << 8 | (before >> 48) << 4 | before2 >> 48]++;
		if ((i & 127) >= 64) far_pairs[(v >> 46) << 6 | history[i & 63] >> 46]++;
		history[i & 63] = v;
		/* gaps between values in the lowest eighth */
		if (v >> 49) gap++;
		else {
			gaps[gap < GAPS ? gap : GAPS]++;
			gap = 0;
		}
		/* runs up; the value that ends one is thrown away, so that runs are independent */
		if (skip) {
			skip = 0;
			run = 1;
		} else if (v > before) run++;
		else {
			runs[run < RUNS ? run - 1 : RUNS - 1]++;
			skip = 1;
		}
		const int weight = __builtin_popcountll(v);
		weights[weight]++;
		if (i & 1) {
			changes[__builtin_popcountll(v ^ before)]++;
			const int a = weight < 24 ? 0 : weight > 28 ? 2 : 1, b = weight_before < 24 ? 0 : weight_before > 28 ? 2 : 1;
			weight_pairs[3 * a + b]++;
		}
		weight_before = weight;
		before2 = before;
		before = v;
		/* bits of the last place, as matrices and sequences */
		bits[low_rows] = bits[low_rows] << 1 | (v & 1);
		if (++low_bit == 32) {
			low_bit = 0;
			if (++low_rows == 32) {
				const int r = rank32(bits);
				rank_low[r >= 30 ? 32 - r : 3]++;
				low_rows = 0;
			}
		}
		/* dearer tests on every 64th stretch of 65,536 values */
		if ((i >> 16) & 63) continue;
		words[rows] = (u32)(v >> 20);
		if (++rows == 32) {
			const int r = rank32(words);
			rank_words[r >= 30 ? 32 - r : 3]++;
			rows = 0;
		}
		days[0][born] = (u32)(v >> 20);
		days[1][born] = (u32)v;
		if (++born == BIRTHDAYS) {
			birthdays[0] += equal_spacings(days[0]);
			birthdays[1] += equal_spacings(days[1]);
			birthday_sets++;
			born = 0;
		}
		if ((i >> 16) & 255) continue;
		sequence[0][in_block] = v >> 51;
		sequence[1][in_block] = v & 1;
		if (++in_block == BLOCK) {
			count_complexity(0, sequence[0]);
			count_complexity(1, sequence[1]);
			in_block = 0;
		}
	}

	printf("{\"stream\":\"%s\",\"values\":%llu,\"tests\":[", stream->name, (unsigned long long)n);
	chi_even("first 16 bits", top, TOP);
	chi_even("last 16 bits", low, TOP);
	for (int s = 0; s < 4; s++) {
		char name[32];
		snprintf(name, sizeof name, "bits %d to %d", 13 * s + 1, 13 * s + 13);
		chi_even(name, slice[s], SLICE);
	}
	double worst = 0;
	for (int s = 0; s < 4; s++)
		for (int bit = 0; bit < 13; bit++) {
			double ones = 0;
			for (int i = 0; i < SLICE; i++)
				if (i >> bit & 1) ones += slice[s][i];
			const double z = (ones - n / 2.0) / (0.5 * sqrt((double)n));
			if (fabs(z) > fabs(worst)) worst = z;
		}
	/* of the largest of 52 */
	say("each bit", -expm1(52 * log1p(-erfc(fabs(worst) / sqrt(2)))));
	chi_even("pairs, first 6 bits", pairs, PAIR);
	chi_even("pairs, last 6 bits", low_pairs, PAIR);
	chi_even("triples, first 4 bits", triples, PAIR);
	chi_even("pairs 64 apart, first 6 bits", far_pairs, PAIR);
	double chance[GAPS + 1], left = 1;
	for (int g = 0; g < GAPS; g++) {
		chance[g] = left / 8;
		left -= chance[g];
	}
	chance[GAPS] = left;
	chi("gaps", gaps, chance, GAPS + 1);
	double factorial = 1;
	for (int r = 1; r < RUNS; r++) { /* length r: 1/r! − 1/(r+1)! */
		chance[r - 1] = 1 / factorial - 1 / (factorial * (r + 1));
		factorial *= r + 1;
	}
	chance[RUNS - 1] = 1 / factorial;
	chi("runs up", runs, chance, RUNS);
	double binomial[53];
	for (int k = 0; k <= 52; k++) binomial[k] = exp(lgamma(53) - lgamma(k + 1) - lgamma(53 - k) - 52 * log(2));
	chi("ones in a value", weights, binomial, 53);
	chi("ones in the difference of neighbours", changes, binomial, 53);
	double third[3] = {0}, both[9];
	for (int k = 0; k <= 52; k++) third[k < 24 ? 0 : k > 28 ? 2 : 1] += binomial[k];
	for (int i = 0; i < 9; i++) both[i] = third[i / 3] * third[i % 3];
	chi("ones in neighbours", weight_pairs, both, 9);
	const double full[4] = {0.2887880950866024, 0.5775761901732048, 0.1283502644231667, 0.0052854503170261};
	chi("rank of 32 words", rank_words, full, 4);
	chi("rank of last bits", rank_low, full, 4);
	/* m³/4n in the mean, less the few that three equal spacings would need */
	const double expected = birthday_sets * (pow(BIRTHDAYS, 3) / 4 / 4294967296.0);
	poisson("birthday spacings, first 32 bits", birthdays[0], expected);
	poisson("birthday spacings, last 32 bits", birthdays[1], expected);
	const double nist[7] = {0.010417, 0.03125, 0.125, 0.5, 0.25, 0.0625, 0.020833};
	chi("linear complexity, first bit", complexity[0], nist, 7);
	chi("linear complexity, last bit", complexity[1], nist, 7);
	printf("]}\n");
	return 0;
}
