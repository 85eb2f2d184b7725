# boot 1.3-28.1 (Debian: r-cran-boot). Serial mediation by four lm fits; intervals of the products by boot.ci with the centred jackknife.
library(boot)
source("json.R")

products <- function(d) {
  a1 <- coef(lm(m1 ~ x, d))[2]
  m2 <- coef(lm(m2 ~ x + m1, d))
  y <- coef(lm(y ~ x + m1 + m2, d))
  unname(c(a1 * y[3], m2[2] * y[4], a1 * m2[3] * y[4], a1 * y[3] + m2[2] * y[4] + a1 * m2[3] * y[4]))
}

case <- function(d, samples, strata = rep(1, nrow(d))) {
  n <- nrow(d)
  made <- boot(d, function(d, i) products(d[i, ]), samples, strata = strata)
  rows <- boot.array(made, indices = TRUE)
  without <- vapply(seq_len(n), function(i) products(d[-i, ]), numeric(4))
  sizes <- ave(seq_len(n), strata, FUN = length)
  effects <- lapply(1:4, function(e) {
    influence <- (sizes - 1) / sizes * (ave(without[e, ], strata) - without[e, ])
    both <- suppressWarnings(boot.ci(made, 0.95, c("perc", "bca"), index = e, L = influence))
    list(estimate = made$t0[e], se = sd(made$t[, e]),
      percentile = list(low = both$percent[4], high = both$percent[5]), bca = list(low = both$bca[4], high = both$bca[5]))
  })
  path <- function(model, k) {
    row <- coef(summary(model))[k, ]
    list(estimate = row[[1]], se = row[[2]], t = row[[3]], p = row[[4]])
  }
  m1 <- lm(m1 ~ x, d); m2 <- lm(m2 ~ x + m1, d); y <- lm(y ~ x + m1 + m2, d)
  list(
    given = list(columns = lapply(d, identity), strata = strata, rows = lapply(seq_len(samples), function(s) rows[s, ] - 1)),
    gives = list(
      paths = list(a1 = path(m1, 2), a2 = path(m2, 2), d21 = path(m2, 3), b1 = path(y, 3), b2 = path(y, 4), direct = path(y, 2),
        total = path(lm(y ~ x, d), 2),
        indirect = list(first = made$t0[1], second = made$t0[2], serial = made$t0[3], all = made$t0[4])),
      effects = list(first = effects[[1]], second = effects[[2]], serial = effects[[3]], all = effects[[4]])))
}

made_up <- function(x, digits = 2) {
  n <- length(x)
  d <- data.frame(x = x)
  d$m1 <- round(3 + 0.8 * d$x + rnorm(n), digits)
  d$m2 <- round(100 + 0.4 * d$x + 0.6 * d$m1 + rnorm(n), digits)
  d$y <- round(-2 + 0.3 * d$x + 0.2 * d$m1 + 0.5 * d$m2 + rnorm(n), digits)
  d
}

set.seed(5)
two <- made_up(rep(0:1, c(11, 13)))
fixture(list(
  "two conditions" = case(two, 199),
  "two conditions, resampled within them" = case(two, 199, two$x),
  "a measured X" = case(made_up(round(rnorm(20, 5), 2)), 199)
))
