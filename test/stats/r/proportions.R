# Intervals of a proportion, and Monte Carlo standard errors written out from their formulas.
source("json.R")

grid <- list(c(0, 1), c(1, 1), c(0, 20), c(1, 20), c(7, 20), c(20, 20), c(499, 1000), c(3, 10000), c(99990, 1e5))
interval <- function(test) unlist(lapply(c(0.9, 0.95, 0.999), function(level) lapply(grid, function(g) {
  found <- suppressWarnings(test(g[1], g[2], conf.level = level))$conf.int
  list(given = list(successes = g[1], n = g[2], level = level), gives = list(estimate = g[1] / g[2], low = found[1], high = found[2]))
})), recursive = FALSE)

samples <- list(skewed = round(exp(sin(1:60) * 2), 4), flat = 1:25 / 7, few = c(0.2, 1.9, -3), bits = rep(c(0, 1, 1, 0, 1), 30))
errors <- lapply(samples, function(x) {
  n <- length(x)
  m4 <- mean((x - mean(x))^4)
  of_variance <- sqrt((m4 - (n - 3) / (n - 1) * var(x)^2) / n)
  y <- rev(x)^2
  list(given = list(x = several(x), y = several(y)), gives = list(mean = sd(x) / sqrt(n), variance = of_variance, sd = of_variance / (2 * sd(x)),
    difference = sqrt(var(x) / n + var(y) / n), paired = sd(x - y) / sqrt(n)))
})

fixture(list(wilson = interval(function(...) prop.test(..., correct = FALSE)), clopper_pearson = interval(binom.test), errors = errors))
