/* The generator of src/engine/kernel/random.ts in C, the streams as the product uses them, and generators known to be bad. Every stream
 * gives values of 52 bits, the ones a uniform is made of. */
#include <stdint.h>

typedef uint32_t u32;
typedef uint64_t u64;

static inline u32 rotl32(u32 x, int k) { return (x << k) | (x >> (32 - k)); }

/* Threefry-2x32 (Salmon, Moraes, Dror & Shaw 2011) with so many rounds: 20 in the product */
__attribute__((always_inline)) static inline void threefry(u32 k0, u32 k1, u32 c0, u32 c1, int rounds, u32 *w0, u32 *w1) {
	static const int ROTATE[8] = {13, 15, 26, 6, 17, 29, 16, 24};
	const u32 key[3] = {k0, k1, 0x1bd11bdau ^ k0 ^ k1};
	u32 x0 = c0 + k0, x1 = c1 + k1;
#pragma GCC unroll 20
	for (int r = 0; r < rounds; r++) {
		x0 += x1;
		x1 = rotl32(x1, ROTATE[r & 7]) ^ x0;
		if ((r & 3) == 3) {
			const u32 step = (r >> 2) + 1;
			x0 += key[step % 3];
			x1 += key[(step + 1) % 3] + step;
		}
	}
	*w0 = x0;
	*w1 = x1;
}

static inline u64 joined(u32 w0, u32 w1) { return ((u64)(w0 >> 6) << 26) | (w1 >> 6); }

static inline u64 luck(u32 k0, u32 k1, u32 purpose, u32 index) {
	u32 w0, w1;
	threefry(k0, k1, purpose, index, 20, &w0, &w1);
	return joined(w0, w1);
}

static u32 root0, root1; /* key of a replication */

/* key of a candidate: channel 0, month 1, place in that month's queue (kernel/arrival.ts) */
static inline void customer(u32 place, u32 *k0, u32 *k1) { threefry(root0, root1, 2, place, 20, k0, k1); }

enum { U_RATE = 3, U_CLOCK = 14, U_AMOUNT = 15, U_REDEEM = 17 };

/* 32 values of a life in the order of a till: clock, amount, redemption, order by order */
static u64 lives(u64 i) {
	static u32 k0, k1;
	static u64 last = ~0ull;
	static const u32 PURPOSE[3] = {U_CLOCK, U_AMOUNT, U_REDEEM};
	if (i >> 5 != last) {
		last = i >> 5;
		customer((u32)last, &k0, &k1);
	}
	const u32 step = i & 31;
	return luck(k0, k1, PURPOSE[step % 3], step / 3);
}

static u64 reversed(u64 i) {
	u64 v = lives(i), r = 0;
	v = ((v & 0x5555555555555555u) << 1) | ((v >> 1) & 0x5555555555555555u);
	v = ((v & 0x3333333333333333u) << 2) | ((v >> 2) & 0x3333333333333333u);
	v = ((v & 0x0f0f0f0f0f0f0f0fu) << 4) | ((v >> 4) & 0x0f0f0f0f0f0f0f0fu);
	r = __builtin_bswap64(v);
	return r >> 12;
}

static u64 customers(u64 i) {
	u32 k0, k1;
	customer((u32)i, &k0, &k1);
	return luck(k0, k1, U_RATE, 0);
}

static u64 indices(u64 i) {
	static u32 k0, k1;
	if (i == 0) customer(7, &k0, &k1);
	return luck(k0, k1, U_CLOCK, (u32)i);
}

/* known to be bad */

/* low 52 bits of Knuth's MMIX generator modulo 2^64: short periods in the low bits */
static u64 lcg(u64 i) {
	static u64 x;
	x = i == 0 ? 1 : x * 6364136223846793005u + 1442695040888963407u;
	return x & 0xfffffffffffffu;
}

/* RANDU (IBM 1968): triples lie in 15 planes */
static u64 randu(u64 i) {
	static u32 x;
	if (i == 0) x = 1;
	x = (x * 65539u) & 0x7fffffffu;
	return (u64)x << 21 | x >> 10;
}

/* xorshift32 (Marsaglia 2003): linear over bits */
static u64 xorshift(u64 i) {
	static u32 x;
	if (i == 0) x = 2463534242u;
	u32 w[2];
	for (int j = 0; j < 2; j++) {
		x ^= x << 13;
		x ^= x >> 17;
		x ^= x << 5;
		w[j] = x;
	}
	return joined(w[0], w[1]);
}

static u64 counter(u64 i) { return (i * 0x9e3779b97f4a7c15u) >> 12; /* a Weyl sequence: a counter, spread */ }

static u64 four_rounds(u64 i) {
	u32 w0, w1;
	threefry(root0, root1, U_CLOCK, (u32)i, 4, &w0, &w1);
	return joined(w0, w1);
}

static u64 eight_rounds_of_keys(u64 i) {
	u32 w0, w1;
	threefry((u32)i, root1, U_RATE, 0, 8, &w0, &w1);
	return joined(w0, w1);
}

typedef struct {
	const char *name;
	u64 (*next)(u64 i); /* called with i = 0, 1, 2, … */
} Stream;

static const Stream STREAMS[] = {
	{"lives", lives},       {"reversed", reversed}, {"customers", customers},     {"indices", indices},
	{"lcg", lcg},           {"randu", randu},       {"xorshift", xorshift},       {"counter", counter},
	{"threefry-4", four_rounds}, {"threefry-8-keys", eight_rounds_of_keys},
};
