"""The reduced model (tests/bench/reduced/tables.ts) week by week with NumPy: arrays over the customers who are there, no loop over
them. A week's purchases are Poisson at the intensity of the week's start; the first of each customer happen together, then the
second of those who have one, and so on. python3 reduced.py <customers> <seed> prints one line of JSON."""

import json
import sys
import time

import numpy as np

WEEKS, QUARTER, YEAR, QUARTERS, BINS = 104, 13, 52, 8, 64
BAR = np.array([0.0, 500.0, 2000.0, 6000.0, np.inf])
EARN = np.array([1.0, 1.25, 1.5, 2.0])
LIFT = np.array([1.0, 1.05, 1.12, 1.25])


def simulate(customers, seed):
    rng = np.random.default_rng(seed)
    most = 2 * customers
    # one row of every array per customer, filled up to `there`; leavers are taken out of `ids` only
    rate, hazard, basket = np.empty(most), np.empty(most), np.empty(most)
    balance, year_spend, total = np.zeros(most), np.zeros(most), np.zeros(most)
    intensity = np.empty(most)
    tier = np.zeros(most, dtype=np.int64)
    lots = np.zeros((QUARTERS, most))
    there = 0
    ids = np.empty(0, dtype=np.int64)
    joins = rng.integers(0, YEAR, customers)
    newcomers = np.bincount(joins, minlength=WEEKS)
    friends = 0
    out = {name: np.zeros(WEEKS) for name in NAMES}
    tiers = np.zeros((4, WEEKS))

    def renew(who):
        """Intensities of these customers, now."""
        t = tier[who]
        x = np.minimum(year_spend[who] / BAR[t + 1], 1.0)
        intensity[who] = rate[who] * LIFT[t] * (1.0 + 0.3 * x * x) * np.where(balance[who] >= 500.0, 1.2, 1.0)

    for week in range(WEEKS):
        quarter = week // QUARTER
        if week > 0 and week % QUARTER == 0:
            if quarter >= 5:
                lapsed = lots[quarter - 5, :there]
                out["expired"][week] += lapsed.sum()
                balance[:there] -= lapsed
                lapsed[:] = 0.0
            if week % YEAR == 0:
                fallen = ids[year_spend[ids] < BAR[tier[ids]]]
                tier[fallen] -= 1
                hazard[fallen] *= 1.5
                year_spend[ids] = 0.0
            renew(ids)
        # who joins: this week's own, and the friends brought last week
        n = min(int(newcomers[week]) + friends, most - there)
        new = np.arange(there, there + n)
        rate[new] = rng.gamma(0.8, 0.3125, n)
        hazard[new] = rng.gamma(0.6, 1.0 / 60.0, n)
        basket[new] = rng.lognormal(4.22832600, 0.55451303, n)
        there += n
        renew(new)
        ids = np.concatenate((ids, new))
        out["new"][week] = n
        # who leaves, and for how much of the week the others and they are there
        life = rng.standard_exponential(ids.size) / hazard[ids]
        bought = rng.poisson(intensity[ids] * np.minimum(life, 1.0))
        buyers, counts = ids[bought > 0], bought[bought > 0]
        brought = 0
        while buyers.size > 0:
            amount = rng.standard_gamma(4.0, buyers.size) * (basket[buyers] / 4.0)
            held = balance[buyers]
            redeems = (held >= 500.0) & (rng.random(buyers.size) < 0.35)
            who = buyers[redeems]
            out["redeemed"][week] += held[redeems].sum()
            balance[who] = 0.0
            lots[: quarter + 1, who] = 0.0
            t = tier[buyers]
            points = np.floor(amount * EARN[t])
            lots[quarter, buyers] += points
            balance[buyers] += points
            total[buyers] += amount
            spent = year_spend[buyers] + amount
            year_spend[buyers] = spent
            while True:
                up = spent >= BAR[t + 1]
                if not up.any():
                    break
                t = t + up
            tier[buyers] = t
            out["purchases"][week] += buyers.size
            out["spend"][week] += amount.sum()
            out["issued"][week] += points.sum()
            brought += int((rng.random(buyers.size) < 0.02).sum())
            renew(buyers)
            more = counts > 1
            buyers, counts = buyers[more], counts[more] - 1
        friends = min(brought, most - there)
        out["referred"][week] = friends
        stays = life >= 1.0
        out["churned"][week] = ids.size - np.count_nonzero(stays)
        ids = ids[stays]
        out["active"][week] = ids.size
        tiers[:, week] = np.bincount(tier[ids], minlength=4)
    histogram = np.bincount(np.minimum(total[:there] / 100.0, BINS - 1).astype(np.int64), minlength=BINS)
    out["outstanding"] = np.cumsum(out["issued"] - out["redeemed"] - out["expired"])
    out["cost"] = 0.01 * out["redeemed"]
    out["profit"] = 0.3 * out["spend"] - out["cost"]
    assert histogram.sum() == there
    return there, out


NAMES = ["active", "new", "purchases", "spend", "issued", "redeemed", "expired", "referred", "churned"]

if __name__ == "__main__":
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    simulate(max(1000, customers // 100), seed + 1000)  # warm
    begun = time.perf_counter()
    lives, out = simulate(customers, seed)
    ms = (time.perf_counter() - begun) * 1e3
    total = lambda name: int(out[name].sum())
    print(
        json.dumps(
            {
                "ms": ms,
                "lives": lives,
                "weeks": total("active"),
                "purchases": total("purchases"),
                "points": total("issued"),
                "redeemed": total("redeemed"),
                "expired": total("expired"),
                "outstanding": int(out["outstanding"][-1]),
                "profit": total("profit"),
            }
        )
    )
