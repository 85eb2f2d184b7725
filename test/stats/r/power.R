# Base R only. Power of two-sample t tests by power.t.test (strict: both tails), unequal groups by pt, and the sizes that reach a power.
source("json.R")

equal <- function(n, effect, alpha, sides) list(
  given = list(n1 = n, n2 = n, effect = effect, alpha = alpha, sides = sides),
  gives = power.t.test(n, effect, 1, alpha, alternative = if (sides == 2) "two.sided" else "one.sided", strict = sides == 2)$power)

unequal <- function(n1, n2, effect, alpha) {
  df <- n1 + n2 - 2
  far <- qt(alpha / 2, df, lower.tail = FALSE)
  ncp <- effect * sqrt(n1 * n2 / (n1 + n2))
  list(given = list(n1 = n1, n2 = n2, effect = effect, alpha = alpha, sides = 2),
    gives = pt(far, df, ncp, lower.tail = FALSE) + pt(-far, df, ncp))
}

size <- function(power, effect, alpha) list(given = list(power = power, effect = effect, alpha = alpha),
  gives = ceiling(power.t.test(delta = effect, sd = 1, sig.level = alpha, power = power, strict = TRUE, tol = 1e-12)$n))

fixture(list(
  powers = list(
    "half a deviation, 64 each" = equal(64, 0.5, 0.05, 2), "no effect" = equal(10, 0, 0.05, 2), "small" = equal(20, 0.2, 0.05, 2),
    "large" = equal(12, 1.2, 0.01, 2), "one-sided" = equal(30, 0.4, 0.05, 1), "tiny groups" = equal(3, 1, 0.1, 2),
    "20 and 50" = unequal(20, 50, 0.5, 0.05), "5 and 200" = unequal(5, 200, 0.8, 0.01)),
  sizes = list(
    "half a deviation" = size(0.8, 0.5, 0.05), "small" = size(0.9, 0.2, 0.05), "large" = size(0.8, 1.1, 0.01), "very small" = size(0.95, 0.05, 0.05))
))
