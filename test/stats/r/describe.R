# Samples: small ones, ties, a single value, and values far from zero where naive sums lose digits (after NIST's Lew, NumAcc3 and NumAcc4).
source("json.R")

samples <- list(
  small = c(2.5, -1, 4.25, 0.1, 3),
  tied = c(1, 1, 2, 2, 2, 7, 7, 9),
  pair = c(3, 4.5),
  far = rep(c(1000000.2, 1000000.1, 1000000.3), 67)[1:201],
  farther = rep(c(10000000.2, 10000000.1, 10000000.3), 100),
  tiny = c(1e-150, 3e-150, -2e-150, 7e-150),
  wave = round(sin(1:101) * 40, 3)
)
others <- lapply(samples, function(x) round(cos(seq_along(x)) + x / max(abs(x)), 6))

fixture(list(
  describe = lapply(samples, function(x) list(given = several(x), gives = list(
    n = length(x), mean = mean(x), variance = var(x), sd = sd(x), se = sd(x) / sqrt(length(x)), min = min(x), max = max(x),
    median = median(x), lowerQuartile = quantile(x, 0.25), upperQuartile = quantile(x, 0.75)))),
  quantile = lapply(samples, function(x) list(given = several(x), gives = several(quantile(x, c(0, 0.01, 0.1, 1 / 3, 0.5, 0.77, 0.975, 1))))),
  correlation = Map(function(x, y) list(given = list(x = several(x), y = several(y)), gives = list(covariance = cov(x, y), pearson = cor(x, y))), samples, others)
))
