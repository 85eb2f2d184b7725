/** ln 2 in two parts; the first ends in 21 zero bits, so that its product with any exponent of a double is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
