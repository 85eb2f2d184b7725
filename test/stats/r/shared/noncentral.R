# Noncentral tails to 14 digits. R's own pt(ncp) stops at 1e-12 and pf(ncp) at 1e-9, both absolute (errmax in pnt.c and pnbeta.c).

# (z + delta) / s with s = sqrt(chi2 / df): the normal tail given s, over a fine even grid of ln s, where the trapezium rule is exact to rounding.
exact_pt <- function(t, df, delta, lower.tail = TRUE) {
  u <- seq(-80 / df - 6, 4, by = 0.005)
  density <- dchisq(df * exp(2 * u), df) * 2 * df * exp(2 * u)
  sum(density * pnorm(t * exp(u) - delta, lower.tail = lower.tail)) * 0.005
}

# A Poisson mixture of beta tails.
exact_pf <- function(f, df1, df2, lambda, lower.tail = TRUE) {
  k <- 0:ceiling(lambda + 20 * sqrt(lambda) + 200)
  beta <- if (lower.tail) pbeta(df1 * f / (df1 * f + df2), df1 / 2 + k, df2 / 2) else pbeta(df2 / (df1 * f + df2), df2 / 2, df1 / 2 + k)
  sum(dpois(k, lambda / 2) * beta)
}
