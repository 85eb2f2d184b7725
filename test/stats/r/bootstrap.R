# boot 1.3-28.1 (Debian: r-cran-boot). Percentile and BCa intervals of boot.ci, whose resamples are given along: rows counted from 0.
# Acceleration is from the centred jackknife, weighted by strata as in Davison & Hinkley (1997), equation 5.27.
library(boot)
source("json.R")

jackknife <- function(data, statistic, strata) {
  without <- vapply(seq_len(nrow(data)), function(i) statistic(data, seq_len(nrow(data))[-i]), 1)
  sizes <- ave(without, strata, FUN = length)
  (sizes - 1) / sizes * (ave(without, strata) - without)
}

case <- function(data, statistic, name, samples, strata = rep(1, nrow(data)), level = 0.95) {
  made <- boot(data, statistic, samples, strata = strata)
  rows <- boot.array(made, indices = TRUE)
  influence <- jackknife(data, statistic, strata)
  both <- suppressWarnings(boot.ci(made, level, c("perc", "bca"), L = influence))
  list(
    given = list(columns = lapply(data, identity), statistic = name, strata = strata, level = level,
      rows = lapply(seq_len(samples), function(s) rows[s, ] - 1)),
    gives = list(values = made$t[, 1], observed = made$t0, acceleration = sum(influence^3) / (6 * sum(influence^2)^1.5),
      percentile = list(low = both$percent[4], high = both$percent[5]), bca = list(low = both$bca[4], high = both$bca[5])))
}

set.seed(4)
one <- data.frame(x = round(rexp(20), 2))
pair <- data.frame(x = round(rnorm(15), 2))
pair$y <- round(pair$x + rnorm(15), 2)
groups <- data.frame(x = rep(0:1, c(8, 14)), y = round(rexp(22) * rep(c(1, 3), c(8, 14)), 2))
mean_of <- function(d, i) mean(d$x[i])
variance_of <- function(d, i) var(d$x[i])
correlation_of <- function(d, i) cor(d$x[i], d$y[i])
difference_of <- function(d, i) mean(d$y[i][d$x[i] == 1]) - mean(d$y[i][d$x[i] == 0])

fixture(list(
  "mean of a skewed sample" = case(one, mean_of, "mean", 199),
  "variance of a skewed sample, at 90 percent" = case(one, variance_of, "variance", 199, level = 0.9),
  "correlation" = case(pair, correlation_of, "correlation", 199),
  "difference of two groups, within groups" = case(groups, difference_of, "difference", 199, strata = groups$x),
  "so few resamples that the ends are extreme" = case(one, mean_of, "mean", 39, level = 0.99)
))
