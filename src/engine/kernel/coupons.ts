// Coupons: exchanged for points, used on an order of at least their minimum, or lapsing (effect E15).

/** A birth. */
export function beginCoupons(): void {}

/** At an order of `gross`: the face value of the coupon used on it, 0 for none. */
export function useCoupon(gross: f64): f64 {
	return gross < 0.0 ? 1.0 : 0.0;
}

/** A coupon's extra order, or its end, is due. */
export function couponEvent(): void {}

/** Coupons held. */
export function openCoupons(): i32 {
	return 0;
}

/** What coupons add to the perceived value of the programme, per unit of spend (part of v in E1). */
export function couponValue(): f64 {
	return 0.0;
}
